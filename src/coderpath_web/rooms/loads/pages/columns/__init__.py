"""Choosing what the columns of a table mean, by its headings alone."""
