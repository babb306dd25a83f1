"""The journal: what was done, by whom, when and why."""
