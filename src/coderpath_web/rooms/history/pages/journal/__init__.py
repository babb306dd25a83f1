"""The page journal, with its templates."""
