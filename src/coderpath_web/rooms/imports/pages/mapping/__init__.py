"""The page mapping, with its templates."""
