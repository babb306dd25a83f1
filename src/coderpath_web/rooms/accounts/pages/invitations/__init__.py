"""The page invitations, with its templates."""
