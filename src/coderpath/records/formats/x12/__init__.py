"""Institutional claims of X12 837: what coding needs of them, everything else unread."""

from coderpath.records.formats.x12.reading import is_x12, read_x12

__all__ = ["is_x12", "read_x12"]
