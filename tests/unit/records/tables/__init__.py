"""Tables of coded records, read by a mapping."""
