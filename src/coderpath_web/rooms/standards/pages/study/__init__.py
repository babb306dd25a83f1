"""The page of a time study, with its templates."""
