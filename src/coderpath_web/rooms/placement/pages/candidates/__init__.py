"""The page candidates, with its templates."""
