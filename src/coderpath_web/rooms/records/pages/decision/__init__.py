"""The page decision, with its templates, and its files."""
