"""Who is ready for which level, what is missing, and why."""
