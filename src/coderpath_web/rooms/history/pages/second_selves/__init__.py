"""The page second selves, with its templates."""
