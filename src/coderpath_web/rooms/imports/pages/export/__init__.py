"""The page export, with its templates."""
