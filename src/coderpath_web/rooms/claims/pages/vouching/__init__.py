"""The page vouching, with its templates."""
