"""When a gate asks more: counting the parts that came, went and turned."""

from coderpath.changes.meaning.compare import compare, is_same, of_kind
from coderpath.changes.meaning.subject import is_alike, is_of_a_kind
from coderpath.changes.pairing import Paired, pair_up
from coderpath.criteria import Criterion, Gate, QualifiesFor
from coderpath.criteria.turns import Direction, Turn, same_or_other, together


def is_whatever(_old: Criterion, _new: Criterion) -> bool:
    """Take any two parts for partners: the last resort."""
    return True


WAYS_TO_PAIR = (
    (is_same, is_alike, is_of_a_kind, is_whatever),
    (is_same, is_alike, is_of_a_kind),
    (is_same,),
)
"""Which part became which cannot be known, so a direction found in one of these ways is enough."""


@of_kind.register
def gate(old: Gate, new: Gate) -> Turn:
    """Compare what is enough on either side."""
    turns = (_counted(old, new, pair_up(old.of, new.of, *ways)) for ways in WAYS_TO_PAIR)
    return next((turn for turn in turns if turn is not Direction.OTHER), Direction.OTHER)


def _counted(old: Gate, new: Gate, parts: Paired[Criterion]) -> Turn:
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


@of_kind.register
def qualifies_for(old: QualifiesFor, new: QualifiesFor) -> Turn:
    """Another level is another minimum, neither more nor less."""
    return same_or_other(old.level, new.level)
