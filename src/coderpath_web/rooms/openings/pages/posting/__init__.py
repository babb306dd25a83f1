"""The page posting, with its templates."""
