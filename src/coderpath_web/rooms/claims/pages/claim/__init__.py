"""The page claim, with its templates."""
