"""The page form, with its templates."""
