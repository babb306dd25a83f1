"""The page my path, with its templates."""
