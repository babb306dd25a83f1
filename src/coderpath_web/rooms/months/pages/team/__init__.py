"""The team's months, with its templates."""
