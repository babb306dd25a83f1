"""The page standards, with its templates."""
