"""The page places, with its templates."""
