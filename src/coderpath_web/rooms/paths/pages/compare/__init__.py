"""The page compare, with its templates."""
