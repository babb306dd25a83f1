"""Moves that a new path proposes, confirmed line by line by named people."""
