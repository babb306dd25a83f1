"""The page why, with its templates."""
