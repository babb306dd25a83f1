"""The page asking, with its templates."""
