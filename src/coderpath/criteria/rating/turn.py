"""When a change of a rating asks more."""

from coderpath.criteria.rating.rule import Rating
from coderpath.criteria.turns import (
    Turn,
    more_is_stricter,
    same_or_other,
    shorter_is_stricter,
    together,
)
from coderpath.same_name import form


def turn(old: Rating, new: Rating) -> Turn:
    """A higher value asks more, more times do, every time does, and so does a shorter window."""
    return together(
        same_or_other(form(old.of), form(new.of)),
        more_is_stricter(old.at_least, new.at_least),
        same_or_other(old.of_last, new.of_last),
        more_is_stricter(old.times or 0, new.times or 0),
        more_is_stricter(old.every, new.every),
        _window(old, new),
    )


def _window(old: Rating, new: Rating) -> Turn:
    """Compare windows; where every rating counts, a shorter one looks past old ones, for both."""
    if old.every and new.every:
        return same_or_other(old.period("within"), new.period("within"))
    return shorter_is_stricter(old.period("within"), new.period("within"))
