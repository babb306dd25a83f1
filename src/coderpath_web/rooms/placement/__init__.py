"""Placement: candidates, the level at which each of them would start, and hiring them there."""
