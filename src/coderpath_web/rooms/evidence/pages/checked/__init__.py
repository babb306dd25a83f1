"""The page checked, with its templates."""
