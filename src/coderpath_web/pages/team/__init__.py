"""Pages for whoever leads: who is near the next level, who covers what, and by which standards."""
