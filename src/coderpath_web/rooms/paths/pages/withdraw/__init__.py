"""The page withdraw, with its templates."""
