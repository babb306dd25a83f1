"""The page exception, with its templates."""
