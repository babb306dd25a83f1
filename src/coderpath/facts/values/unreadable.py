"""The answer of a reader that cannot read a text."""

from typing import NamedTuple


class Unreadable(NamedTuple):
    """What stands in the cell, and how to mend it."""

    found: str
    mend: str
    allowed: str = ""
    """Empty where the column's own words say it."""
