"""Pages of finding people."""
