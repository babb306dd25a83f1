"""The list of loads."""
