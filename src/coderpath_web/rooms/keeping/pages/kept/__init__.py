"""The page of how long things are kept, with its templates."""
