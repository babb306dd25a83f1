"""When experience, time in a level, a share of full time and training ask more."""

from coderpath.changes.meaning.compare import of_kind
from coderpath.criteria.experience import Experience
from coderpath.criteria.fte import Fte
from coderpath.criteria.time_in_level import TimeInLevel
from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.criteria.turns import (
    Direction,
    Turn,
    longer_is_stricter,
    more_is_stricter,
    together,
    wider_is_looser,
)


@of_kind.register
def experience(old: Experience, new: Experience) -> Turn:
    """More time asks more; more settings in which it counts ask less."""
    return together(
        wider_is_looser(old.in_, new.in_),
        longer_is_stricter(old.required_period(""), new.required_period("")),
    )


@of_kind.register
def time_in_level(old: TimeInLevel, new: TimeInLevel) -> Turn:
    """More time asks more, and so does time without a break; more levels ask less."""
    return together(
        wider_is_looser(old.level, new.level),
        longer_is_stricter(old.required_period(""), new.required_period("")),
        more_is_stricter(old.continuous, new.continuous),
    )


@of_kind.register
def fte(old: Fte, new: Fte) -> Turn:
    """A larger share asks more."""
    return more_is_stricter(old.at_least, new.at_least)


@of_kind.register
def trains_in(old: TrainsIn, new: TrainsIn) -> Turn:
    """Proficiency asks more than training begun, and so do more types out of as many."""
    stage = more_is_stricter(old.stage is Stage.PROFICIENT, new.stage is Stage.PROFICIENT)
    return together(stage, _types(old, new))


def _types(old: TrainsIn, new: TrainsIn) -> Turn:
    """Count as a gate does: of the types asked now, only the added ones did not help before."""
    before, after = set(old.types), set(new.types)
    stricter = new.at_least - len(after - before) >= old.at_least
    looser = old.at_least - len(before - after) >= new.at_least
    if stricter and looser:
        return None
    if stricter:
        return Direction.STRICTER
    return Direction.LOOSER if looser else Direction.OTHER
