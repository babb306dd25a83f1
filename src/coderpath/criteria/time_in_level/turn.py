"""When a change of time in a level asks more."""

from coderpath.criteria.time_in_level.rule import TimeInLevel
from coderpath.criteria.turns import (
    Direction,
    Turn,
    longer_is_stricter,
    more_is_stricter,
    reverse,
    shorter_is_stricter,
    together,
    wider_is_looser,
)


def turn(old: TimeInLevel, new: TimeInLevel) -> Turn:
    """More time asks more, and so does what counts for less; more levels ask less."""
    return together(
        wider_is_looser(old.level, new.level),
        _time(old, new),
        more_is_stricter(old.continuous, new.continuous),
        more_is_stricter(old.full_time_equivalent, new.full_time_equivalent),
        shorter_is_stricter(old.period("without_leave_over"), new.period("without_leave_over")),
    )


def _time(old: TimeInLevel, new: TimeInLevel) -> Turn:
    """Compare times to reach, or bounds: an earlier bound asks more."""
    if bool(old.below) != bool(new.below):
        return Direction.OTHER
    longer = longer_is_stricter(old.asked, new.asked)
    return reverse(longer) if new.below else longer
