"""The page try it, with its templates."""
