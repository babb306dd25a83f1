"""The page one, with its templates."""
