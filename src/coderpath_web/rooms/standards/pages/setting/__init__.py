"""The page that sets a standard, with its templates."""
