"""Holds beside what they keep: the same part for every kind of record."""
