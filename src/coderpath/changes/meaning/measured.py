"""When productivity, accuracy, reviews and points ask more."""

from coderpath.changes.meaning.compare import of_kind
from coderpath.criteria.accuracy import Accuracy
from coderpath.criteria.points import Points
from coderpath.criteria.pool import Measure
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.threshold import Threshold
from coderpath.criteria.turns import (
    Direction,
    Turn,
    any_or_some,
    more_is_stricter,
    reverse,
    same_or_other,
    shorter_is_stricter,
    together,
)


def threshold(old: Threshold, new: Threshold) -> Turn:
    """A higher percentage asks more; of one percentage, above it asks more than at least it."""
    if old.percent == new.percent:
        return more_is_stricter(old.strictly, new.strictly)
    return more_is_stricter(old.percent, new.percent)


@of_kind.register
def productivity(old: Productivity, new: Productivity) -> Turn:
    """Every month asks more than the average of the same months."""
    return together(
        _measure(old.measure, new.measure),
        threshold(old.threshold, new.threshold),
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


def _may_miss(criterion: Productivity) -> int:
    return criterion.window_months - criterion.recorded_needed


@of_kind.register
def accuracy(old: Accuracy, new: Accuracy) -> Turn:
    """A larger sample asks more, since a smaller one no longer speaks; other reviews are other."""
    return together(
        same_or_other(old.method, new.method),
        threshold(old.threshold, new.threshold),
        same_or_other(old.period("window"), new.period("window")),
        same_or_other(old.last_reviews, new.last_reviews),
        same_or_other(_types(old), _types(new)),
        more_is_stricter(old.sample_at_least, new.sample_at_least),
    )


def _types(criterion: Accuracy) -> frozenset[str] | None:
    return None if criterion.types is None else frozenset(criterion.types)


@of_kind.register
def points(old: Points, new: Points) -> Turn:
    """More points ask more, and so does a lower cap; a longer time to earn them in asks less."""
    return together(
        more_is_stricter(old.at_least, new.at_least),
        shorter_is_stricter(old.period("window"), new.period("window")),
        _cap(old.cap_per_category, new.cap_per_category),
        more_is_stricter(old.categories_at_least, new.categories_at_least),
        more_is_stricter(old.each_at_least, new.each_at_least),
        _categories(old, new),
    )


def _cap(old: int | None, new: int | None) -> Turn:
    if old is not None and new is not None:
        return reverse(more_is_stricter(old, new))
    if old is new:
        return None
    return Direction.STRICTER if old is None else Direction.LOOSER


def _categories(old: Points, new: Points) -> Turn:
    """Compare the categories: more of them earn more, unless each of them must be filled."""
    turn = any_or_some(old.categories, new.categories)
    each = old.each_at_least or new.each_at_least
    return Direction.OTHER if turn and each else turn
