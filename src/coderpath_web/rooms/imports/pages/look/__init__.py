"""The page look, with its templates."""
