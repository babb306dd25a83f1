"""The commands that the demo adds: one file a command."""
