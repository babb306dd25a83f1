"""What is read from the derived rows: where people stand, and where they would have stood."""
