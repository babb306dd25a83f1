"""When training asks more."""

from coderpath.changes.meaning.compare import of_kind
from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.criteria.turns import (
    Direction,
    Turn,
    more_is_stricter,
    together,
)


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
