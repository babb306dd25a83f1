"""The page proposal, with its templates."""
