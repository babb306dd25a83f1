"""One fact in words."""

from coderpath.criteria.base import Row
from coderpath.explain.names import surroundings
from coderpath.judge import Judgement
from coderpath.sentence import Said


def words_of(row: Row, judgement: Judgement) -> Said:
    """Say what a row says."""
    return surroundings(judgement.record, judgement.path, judgement.on).words_of(row)
