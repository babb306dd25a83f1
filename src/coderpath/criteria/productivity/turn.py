"""When a change of productivity asks more."""

from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity.rule import Productivity
from coderpath.criteria.threshold import threshold_turn
from coderpath.criteria.turns import (
    Direction,
    Turn,
    any_or_some,
    more_is_stricter,
    reverse,
    together,
)


def turn(old: Productivity, new: Productivity) -> Turn:
    """Every month asks more than the average of the same months."""
    return together(
        _measure(old.measure, new.measure),
        threshold_turn(old.threshold, new.threshold),
        any_or_some(old.within_level, new.within_level),
        _months(old, new),
    )


def _measure(old: Measure, new: Measure) -> Turn:
    if old is new:
        return None
    if Measure.EVERY_MONTH not in (old, new):
        return Direction.OTHER
    return Direction.LOOSER if old is Measure.EVERY_MONTH else Direction.STRICTER


def _months(old: Productivity, new: Productivity) -> Turn:
    """Compare the window and how many of its months must be recorded.

    A longer window asks more where every month must pass, as long as no more of its months may
    be missing. An average over another window is another figure, neither more nor less.
    """
    window = more_is_stricter(old.window_months, new.window_months)
    if window is None:
        return more_is_stricter(old.recorded_needed, new.recorded_needed)
    if old.measure is new.measure is Measure.EVERY_MONTH:
        return together(window, reverse(more_is_stricter(_may_miss(old), _may_miss(new))))
    return Direction.OTHER


def _may_miss(rule: Productivity) -> int:
    return rule.window_months - rule.recorded_needed
