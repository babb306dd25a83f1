"""The page hiring, with its templates."""
