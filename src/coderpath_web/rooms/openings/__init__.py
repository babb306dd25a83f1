"""Openings: a post offered to everyone who qualifies, applied for, filled with reasons."""
