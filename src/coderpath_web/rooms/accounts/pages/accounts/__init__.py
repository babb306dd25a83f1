"""The page accounts, with its templates."""
