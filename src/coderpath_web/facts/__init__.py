"""Facts, dated twice: when they are true, and when they were recorded."""
