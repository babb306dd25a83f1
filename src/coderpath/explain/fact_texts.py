"""One fact in words: what it says, its dates, and where it was read."""

from dataclasses import dataclass

from coderpath.criteria.base import Row
from coderpath.days import Day
from coderpath.explain.names import facility_name, level_title, type_title
from coderpath.facts.kinds import KIND_OF, KINDS
from coderpath.facts.sources import source_of
from coderpath.judge import Judgement
from coderpath.sentence import Said, said


@dataclass(frozen=True, slots=True)
class _Told:
    """What a judgement tells the words of a fact."""

    judgement: Judgement

    @property
    def on(self) -> Day:
        return self.judgement.on

    def facility(self, name: str) -> str:
        return facility_name(self.judgement.record, name)

    def level(self, name: str) -> str:
        return level_title(self.judgement.path, name)

    def type(self, name: str) -> str:
        return type_title(self.judgement.path, name)


def fact_text(row: Row, judgement: Judgement) -> Said:
    """Say a fact: CCS, valid since 1 March 2023 (credentials.csv, row 12)."""
    return said(words_of(row, judgement), source_of(row))


def words_of(row: Row, judgement: Judgement) -> Said:
    """Say what a row says."""
    return KINDS[KIND_OF[type(row)]].words(row, _Told(judgement))
