"""What a new path proposes for the holder of a level."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of line, in the order of the list."""

    RENAMED = "renamed"
    """The level goes on under another name."""
    UP = "up"
    """The new rules make somebody ready for a higher level, as the ones before did not."""
    PLACED = "placed"
    """The path has no such level any more; placement leads to another."""
    NOWHERE = "nowhere"
    """The path has no such level any more, and placement leads to none."""


MOVES = (Kind.RENAMED, Kind.UP, Kind.PLACED)
"""The kinds that name a level, so that they can be confirmed."""
