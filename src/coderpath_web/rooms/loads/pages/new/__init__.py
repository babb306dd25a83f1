"""Choosing a file of records."""
