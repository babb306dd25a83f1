"""Which way a single value turns, and how several turns add up. None: nothing differs."""

from collections.abc import Collection
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias, TypeVar

from coderpath.days import Duration
from coderpath.same_name import forms


class Direction(StrEnum):
    """Which way a change goes.

    Stricter: whoever meets it now met it before. Looser: whoever met it before meets it now.
    What is listed (a level, a requirement, a duty) is new or gone. Everything else is other.
    """

    STRICTER = "stricter"
    LOOSER = "looser"
    NEW = "new"
    GONE = "gone"
    OTHER = "other"


OPPOSITES = {
    Direction.STRICTER: Direction.LOOSER,
    Direction.LOOSER: Direction.STRICTER,
    Direction.NEW: Direction.GONE,
    Direction.GONE: Direction.NEW,
    Direction.OTHER: Direction.OTHER,
}
"""Which way a change goes when the two paths are read the other way round."""

Turn: TypeAlias = Direction | None

SHORTEST_MONTH, LONGEST_MONTH, WEEK = 28, 31, 7


Value = TypeVar("Value")


def together(*turns: Turn) -> Turn:
    """Add up turns: all one way keep that way, a mixture is other."""
    found = {turn for turn in turns if turn is not None}
    if len(found) > 1:
        return Direction.OTHER
    return found.pop() if found else None


def reverse(turn: Turn) -> Turn:
    """Give the turn that leads back."""
    return None if turn is None else OPPOSITES[turn]


def same_or_other(old: Value, new: Value) -> Turn:
    """Compare what has no more or less."""
    return None if old == new else Direction.OTHER


def more_is_stricter(old: float | Fraction, new: float | Fraction) -> Turn:
    """Compare what a coder must reach."""
    if old == new:
        return None
    return Direction.STRICTER if new > old else Direction.LOOSER


def wider_is_looser(old: Collection[str], new: Collection[str]) -> Turn:
    """Compare lists of which one member is enough; the order does not matter."""
    before, after = forms(old), forms(new)
    if before == after:
        return None
    if before < after:
        return Direction.LOOSER
    return Direction.STRICTER if after < before else Direction.OTHER


def given_is_stricter(old: object, new: object) -> Turn:
    """Compare a condition that one of the two does not have."""
    if (old is None) == (new is None):
        return None
    return Direction.STRICTER if old is None else Direction.LOOSER


def any_or_some(old: tuple[str, ...] | None, new: tuple[str, ...] | None) -> Turn:
    """Compare lists of which one member is enough, and where no list means anyone or anything."""
    if old is None or new is None:
        return given_is_stricter(old, new)
    return wider_is_looser(old, new)


def longer_is_stricter(old: Duration, new: Duration) -> Turn:
    """Compare time that must pass. Months and weeks compare where a month of any length does."""
    if old.unit == new.unit:
        return more_is_stricter(old.length, new.length)
    if shortest(new) >= longest(old):
        return Direction.STRICTER
    return Direction.LOOSER if shortest(old) >= longest(new) else Direction.OTHER


def longer_or_none(old: Duration | None, new: Duration | None) -> Turn:
    """Compare time that must pass; without one no time is asked."""
    if old is None or new is None:
        return given_is_stricter(old, new)
    return longer_is_stricter(old, new)


def shorter_is_stricter(old: Duration | None, new: Duration | None) -> Turn:
    """Compare how long something counts; without an end it counts for good."""
    if old is None or new is None:
        return given_is_stricter(old, new)
    return reverse(longer_is_stricter(old, new))


def shortest(duration: Duration) -> int:
    """Give the least number of days that a duration may have."""
    return duration.length * (SHORTEST_MONTH if duration.unit == "months" else WEEK)


def longest(duration: Duration) -> int:
    """Give the greatest number of days that a duration may have."""
    return duration.length * (LONGEST_MONTH if duration.unit == "months" else WEEK)
