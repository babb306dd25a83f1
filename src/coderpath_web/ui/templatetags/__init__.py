"""Filters and tags of every template."""
