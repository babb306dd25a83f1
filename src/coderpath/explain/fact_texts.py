"""One fact in words."""

from coderpath.criteria.base import Row
from coderpath.criteria.words import Surroundings
from coderpath.explain.names import PathNames
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.judge import Judgement
from coderpath.sentence import Said


def words_of(row: Row, judgement: Judgement) -> Said:
    """Say what a row says."""
    return KINDS[KIND_OF[type(row)]].words(row, _around(judgement))


def _around(judgement: Judgement) -> Surroundings:
    return Surroundings(judgement.record, PathNames(judgement.path), judgement.on)
