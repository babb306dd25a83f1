"""Filters and tags that need the frame."""
