"""The page coverage, with its templates."""
