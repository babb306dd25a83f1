"""The page facilities, with its templates."""
