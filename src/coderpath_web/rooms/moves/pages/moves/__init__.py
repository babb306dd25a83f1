"""The page moves, with its templates."""
