"""Stricter, looser or neither: how one value compares with another."""

from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from typing import Any, TypeAlias

from coderpath.days import Duration


class Direction(StrEnum):
    """How a change turns what is asked; `other` is a change that is neither or both."""

    SAME = "same"
    STRICTER = "stricter"
    LOOSER = "looser"
    OTHER = "other"


Rule: TypeAlias = Callable[[Any, Any], Direction]
LONGEST_MONTH = 31
SHORTEST_MONTH = 28


def combined(directions: Iterable[Direction]) -> Direction:
    """Give the direction that all share; two different ones make `other`."""
    found = set(directions) - {Direction.SAME}
    if not found:
        return Direction.SAME
    return found.pop() if len(found) == 1 else Direction.OTHER


def turned(direction: Direction) -> Direction:
    """Give the opposite."""
    opposite = {Direction.STRICTER: Direction.LOOSER, Direction.LOOSER: Direction.STRICTER}
    return opposite.get(direction, direction)


def more_is_stricter(old: Any, new: Any) -> Direction:  # noqa: ANN401 -- any ordered values
    """Compare numbers or thresholds of which the higher asks more; absent asks nothing."""
    if old == new:
        return Direction.SAME
    if old is None or new is None:
        return Direction.STRICTER if old is None else Direction.LOOSER
    return Direction.STRICTER if new > old else Direction.LOOSER


def less_is_stricter(old: Any, new: Any) -> Direction:  # noqa: ANN401 -- any ordered values
    """Compare caps: the lower asks more; absent caps nothing."""
    if old is None or new is None:
        return more_is_stricter(old, new)
    return turned(more_is_stricter(old, new))


def more_names_are_looser(old: Collection[str] | None, new: Collection[str] | None) -> Direction:
    """Compare lists of which one member is enough; absent lets everyone through."""
    if old is None or new is None:
        return more_is_stricter(old, new)
    before, after = set(old), set(new)
    if before == after:
        return Direction.SAME
    if before < after:
        return Direction.LOOSER
    return Direction.STRICTER if after < before else Direction.OTHER


def added_is_stricter(old: object, new: object) -> Direction:
    """Compare values that narrow when present; two different ones are neither."""
    if old == new:
        return Direction.SAME
    if old is None:
        return Direction.STRICTER
    return Direction.LOOSER if new is None else Direction.OTHER


def any_change(old: object, new: object) -> Direction:
    """Call every difference `other`."""
    return Direction.SAME if old == new else Direction.OTHER


def longer_is_stricter(old: Duration | None, new: Duration | None) -> Direction:
    """Compare durations that must be reached; absent asks nothing."""
    if old is None or new is None:
        return more_is_stricter(old, new)
    order = _order(old, new)
    if order is None:
        return Direction.OTHER
    return more_is_stricter(0, order) if order >= 0 else Direction.LOOSER


def longer_is_looser(old: Duration | None, new: Duration | None) -> Direction:
    """Compare windows within which something must lie; absent is no limit."""
    if old is None or new is None:
        return more_is_stricter(old, new)
    return turned(longer_is_stricter(old, new))


def _order(old: Duration, new: Duration) -> int | None:
    """Give 1 when the new is surely longer, -1 when shorter, 0 when equal, None when unclear."""
    if old.unit == new.unit:
        return (new.length > old.length) - (new.length < old.length)
    if _days(new)[0] > _days(old)[1]:
        return 1
    return -1 if _days(new)[1] < _days(old)[0] else None


def _days(duration: Duration) -> tuple[int, int]:
    if duration.unit == "weeks":
        return 7 * duration.length, 7 * duration.length
    return SHORTEST_MONTH * duration.length, LONGEST_MONTH * duration.length
