"""The page board, with its templates."""
