"""Recording facts, correcting and retracting them, and a coder's record."""
