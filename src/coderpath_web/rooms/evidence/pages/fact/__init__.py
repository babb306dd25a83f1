"""The page fact, with its templates."""
