"""When skills, ratings and the absence of events ask more."""

from coderpath.changes.meaning.compare import of_kind
from coderpath.criteria.no_event import NoEvent
from coderpath.criteria.rating import Rating
from coderpath.criteria.skill import Skill
from coderpath.criteria.turns import (
    Turn,
    any_or_some,
    longer_is_stricter,
    more_is_stricter,
    same_or_other,
    shorter_is_stricter,
    together,
)


@of_kind.register
def skill(old: Skill, new: Skill) -> Turn:
    """Fewer roles that may attest ask more, and so does a shorter time for which it counts.

    A no by a role that no longer counts is left out as well; the direction speaks of the yes.
    """
    return together(
        same_or_other(old.of, new.of),
        any_or_some(old.attested_by, new.attested_by),
        shorter_is_stricter(old.period("within"), new.period("within")),
    )


@of_kind.register
def rating(old: Rating, new: Rating) -> Turn:
    """A higher value asks more, and so does a shorter time for which it counts."""
    return together(
        same_or_other(old.of, new.of),
        more_is_stricter(old.at_least, new.at_least),
        shorter_is_stricter(old.period("within"), new.period("within")),
    )


@of_kind.register
def no_event(old: NoEvent, new: NoEvent) -> Turn:
    """A longer time without asks more."""
    return together(
        same_or_other(old.of, new.of),
        longer_is_stricter(old.required_period("within"), new.required_period("within")),
    )
