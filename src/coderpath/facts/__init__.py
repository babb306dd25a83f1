"""Dated facts: their kinds, one coder's record, and reading them from files."""
