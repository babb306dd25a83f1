"""The page choosing, with its templates."""
