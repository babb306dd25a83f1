"""The list of disputes, with its templates."""
