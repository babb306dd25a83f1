"""The page rows, with its templates."""
