"""The page raise, with its templates."""
