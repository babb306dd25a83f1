"""The page parts, with its templates."""
