"""The page grid, with its templates."""
