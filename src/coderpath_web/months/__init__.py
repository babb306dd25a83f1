"""Months: how each comes on file, and the one way from records and time to facts."""
