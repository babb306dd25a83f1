"""The page record, with its templates."""
