"""The page begin, with its templates."""
