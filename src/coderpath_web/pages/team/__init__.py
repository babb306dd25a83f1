"""Pages for whoever leads: who is near the next level, who covers what, what work is measured by."""
