"""Bringing facts in, looking at them first, undoing; and taking everything out."""
