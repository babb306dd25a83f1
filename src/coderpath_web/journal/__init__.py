"""What was done, by whom, when and why: one entry for every action."""
