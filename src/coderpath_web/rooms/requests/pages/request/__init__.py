"""The page request, with its templates."""
