"""The page candidate, with its templates."""
