"""The page deciders, with its templates."""
