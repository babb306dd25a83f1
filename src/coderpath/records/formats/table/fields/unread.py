"""A cell that cannot be read: what is wrong with it, never what stands there."""

from typing import NamedTuple


class Unread(NamedTuple):
    """The parts of a finding about a cell."""

    found: str
    allowed: str
    mend: str
    belongs: bool = False
    """Whether it has the form of what belongs there, so that it is no identifier of its form."""


def unread(what: str, allowed: str, mend: str = "Correct the cell") -> Unread:
    """Say that a cell cannot be read as something."""
    return Unread(f"The cell cannot be read as {what}", allowed, mend)
