"""The list of every decision within reach, with its templates."""
