"""Pages for a coder: the way, the reasons, what might be done, and the record."""
