"""A backup: one file, the same for both databases, and the way back from it."""
