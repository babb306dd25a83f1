"""The page for whoever takes over a team, with its templates."""
