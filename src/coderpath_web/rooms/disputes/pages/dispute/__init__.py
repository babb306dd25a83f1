"""The page dispute, with its templates."""
