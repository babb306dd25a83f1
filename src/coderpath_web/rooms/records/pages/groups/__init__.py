"""Decisions in groups, with its templates."""
