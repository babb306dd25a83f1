"""The page decisions, with its templates."""
