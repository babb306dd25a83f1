"""One fact in words."""

from coderpath.criteria.base import Row
from coderpath.criteria.words import Surroundings
from coderpath.explain.names import PathNames
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.judge import Judgement


def words_of(row: Row, judgement: Judgement) -> str:
    """Write what a row says."""
    return str(KINDS[KIND_OF[type(row)]].words(row, _around(judgement)))


def _around(judgement: Judgement) -> Surroundings:
    return Surroundings(judgement.record, PathNames(judgement.path), judgement.on)
