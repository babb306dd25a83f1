"""The page register, with its templates."""
