"""The effect of a standard on each coder, shown before anybody approves it."""
