"""The page openings, with its templates."""
