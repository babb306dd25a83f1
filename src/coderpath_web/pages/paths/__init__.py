"""Paths: what each asks, what differs between two, and what the difference does."""
