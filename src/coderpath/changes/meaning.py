"""What a change of a criterion means: does the new one ask more than the old one, or less?"""

from typing import NamedTuple

from coderpath.changes.pairing import Paired, pair_up
from coderpath.criteria import KIND_OF, Criterion
from coderpath.criteria.base import SUBJECTS
from coderpath.criteria.turns import Direction, Turn, reverse, together
from coderpath.same_name import form

ABOUT = (*SUBJECTS, "subject")


def compare(old: Criterion, new: Criterion) -> Turn:
    """Tell which way a criterion turned; None when both ask the same.

    How it is written does not count: the order of a list, a default that is spelt out, one part
    that stands alone in a gate.
    """
    presumed = presuming(old.presumed is not None, new.presumed is not None)
    return together(presumed, _compare(_bare(old), _bare(new)))


def presuming(before: bool, after: bool) -> Turn:  # noqa: FBT001 -- two of the same sort
    """Compare whether a criterion is met until a recorded no; then silence is enough."""
    if before == after:
        return None
    return Direction.LOOSER if after else Direction.STRICTER


def is_same(old: Criterion, new: Criterion) -> bool:
    """Tell whether two criteria ask the same."""
    return compare(old, new) is None


def is_alike(old: Criterion, new: Criterion) -> bool:
    """Tell whether two criteria are of one kind and about the same."""
    return is_of_a_kind(old, new) and _about(_bare(old)) == _about(_bare(new))


def is_of_a_kind(old: Criterion, new: Criterion) -> bool:
    """Tell whether two criteria are of one kind; all gates are of one."""
    before, after = _bare(old), _bare(new)
    if before.parts():
        return bool(after.parts())
    return type(before) is type(after)


def is_whatever(_old: Criterion, _new: Criterion) -> bool:
    """Take any two parts for partners: the last resort."""
    return True


WAYS_TO_PAIR = (
    (is_same, is_alike, is_of_a_kind, is_whatever),
    (is_same, is_alike, is_of_a_kind),
    (is_same,),
)
"""Which part became which cannot be known, so a direction found in one of these ways is enough."""


class Joined(NamedTuple):
    """Parts, and how many of them are enough."""

    parts: tuple[Criterion, ...]
    needed: int


def _bare(criterion: Criterion) -> Criterion:
    """Take away that a criterion is presumed."""
    return criterion.presumed or criterion


def _about(criterion: Criterion) -> list[object]:
    if criterion.parts():
        return []
    values = [getattr(criterion, name, None) for name in ABOUT]
    return [_as_one(value) for value in values]


def _as_one(value: object) -> object:
    """Give names in the form in which they are compared."""
    if isinstance(value, tuple):
        return frozenset(map(_as_one, value))
    return form(value) if type(value) is str else value


def _compare(old: Criterion, new: Criterion) -> Turn:
    if old.negated or new.negated:
        if old.negated is None or new.negated is None:
            return Direction.OTHER
        return reverse(compare(old.negated, new.negated))
    if old.parts() or new.parts():
        return _of_parts(_joined(old), _joined(new))
    turn = KIND_OF[type(old)].turn
    if turn is None or type(old) is not type(new):
        return Direction.OTHER
    return turn(old, new)


def _joined(criterion: Criterion) -> Joined:
    """Give the parts of a gate; what is none is a gate of one."""
    parts = criterion.parts()
    return Joined(parts, criterion.needed) if parts else Joined((criterion,), 1)


def _of_parts(old: Joined, new: Joined) -> Turn:
    """Compare what is enough on either side, by the parts that came, went and turned."""
    turns = (_counted(old, new, pair_up(old.parts, new.parts, *ways)) for ways in WAYS_TO_PAIR)
    return next((turn for turn in turns if turn is not Direction.OTHER), Direction.OTHER)


def _counted(old: Joined, new: Joined, parts: Paired[Criterion]) -> Turn:
    """Of the parts met now, only the added ones did not help before, and the other way round.

    So the new gate asks more when it still needs enough of the others, none of them looser.
    """
    turn = together(*(compare(before, after) for before, after in parts.pairs))
    stricter = new.needed - len(parts.new) >= old.needed and turn in (None, Direction.STRICTER)
    looser = old.needed - len(parts.gone) >= new.needed and turn in (None, Direction.LOOSER)
    if stricter and looser:
        return None
    if stricter:
        return Direction.STRICTER
    return Direction.LOOSER if looser else Direction.OTHER
