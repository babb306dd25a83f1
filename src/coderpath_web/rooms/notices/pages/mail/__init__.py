"""The page of notices by mail, with its templates."""
