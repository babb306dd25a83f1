"""The page row, with its templates."""
