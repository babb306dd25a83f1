"""What the path changed, as a part of the first page."""
