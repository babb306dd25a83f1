"""A coder’s part of the first page."""
