"""The records of decisions: read, judged again, and printed."""
