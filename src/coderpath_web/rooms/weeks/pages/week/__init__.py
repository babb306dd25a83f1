"""The page of a week, with its templates."""
