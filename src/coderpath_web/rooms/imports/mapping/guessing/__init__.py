"""Guessing what a column means: earned by its heading and its values, and against its opposite."""
