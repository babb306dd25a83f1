"""One fact in words."""

from coderpath.criteria.base import Row
from coderpath.explain.names import surroundings
from coderpath.judge import Judgement


def words_of(row: Row, judgement: Judgement) -> str:
    """Write what a row says."""
    return str(surroundings(judgement.record, judgement.path, judgement.on).words_of(row))
