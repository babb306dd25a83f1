"""The page that hands over a team, with its templates."""
