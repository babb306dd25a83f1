"""The page adopt, with its templates."""
