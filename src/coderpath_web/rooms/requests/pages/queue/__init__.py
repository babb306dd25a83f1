"""The page queue, with its templates."""
