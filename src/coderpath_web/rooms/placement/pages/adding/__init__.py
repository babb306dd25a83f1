"""The page adding, with its templates."""
