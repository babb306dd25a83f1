"""The page read, with its templates."""
