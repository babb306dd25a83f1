"""Time before it is on file."""

from datetime import date
from typing import NamedTuple


class Spent(NamedTuple):
    """Minutes of a span that went to one thing; the span lies inside one part of a week."""

    coder: int
    since: date
    until: date
    reason: str
    minutes: int
