"""A candidate judged as if hired on the first day: nothing of it is on file, nothing is saved."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from coderpath.days import FOREVER
from coderpath.facts.rows import Employment
from coderpath.facts.source import Source
from coderpath.path import CareerPath, Level, placeable
from coderpath_web.decisions.resting import RestsOn, rests_on
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.supposed import rows_supposed
from coderpath_web.people.models import Coder
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.standings.judge import CoderFile
from coderpath_web.standings.placement import starts_at
from coderpath_web.standings.records import supposed_record

FROM_THE_CANDIDATE = Source("candidate", 0)


class LevelAhead(NamedTuple):
    """A level at which a new hire may start, and how its rules stand for the candidate."""

    level: Level
    resting: RestsOn

    @property
    def fits(self) -> bool:
        """Whether the rules allow it."""
        return self.resting.ready


class CandidateJudged:
    """A candidate under the path that is in force on the first day."""

    def __init__(self, candidate: Candidate) -> None:
        self.candidate = candidate
        self.document: PathDocument | None = in_force(candidate.starts)

    @property
    def path(self) -> CareerPath | None:
        """The path in force on the first day."""
        return path_of(self.document) if self.document else None

    def rows(self, code: str) -> list[NewFact]:
        """Give the employment and all that is known, about whoever has an id."""
        facts = self.candidate.facts.order_by("pk")
        return [NewFact("coders", self._employment(code)), *(one.as_fact_of(code) for one in facts)]

    def _employment(self, code: str) -> Employment:
        where = self.candidate.facility.code if self.candidate.facility else ""
        hired = self.candidate.starts.toordinal()
        return Employment(code, self.candidate.name, where, hired, FOREVER, "", FROM_THE_CANDIDATE)

    @cached_property
    def file(self) -> CoderFile | None:
        """Give the file as it would be on the first day."""
        if self.document is None or self.path is None:
            return None
        code = self.candidate.code
        rows: list[tuple[str, Any]] = [(one.kind, one.row) for one in self.rows(code)]
        record = supposed_record(rows_supposed((), rows=rows).then, code)
        day = self.candidate.starts
        return CoderFile(Coder(code=code), record, (), self.document, self.path, day)

    @cached_property
    def fits(self) -> Level | None:
        """Give the highest level that the rules allow; None where they allow none."""
        if self.file is None or self.file.record is None:
            return None
        name = starts_at(self.file.record, self.file.path, self.candidate.starts.toordinal())
        return self.file.path.by_name.get(name or "")

    @cached_property
    def levels(self) -> list[LevelAhead]:
        """Give the levels at which somebody may start, the lowest first."""
        if self.file is None or not self.file.judgement or not self.file.judgement.levels:
            return []
        return [
            LevelAhead(one, rests_on(self.file, one.level)) for one in placeable(self.file.path)
        ]

    @property
    def above(self) -> Iterator[LevelAhead]:
        """Go through the levels above the one that fits, each with what is lacking."""
        is_above = self.fits is None
        for one in self.levels:
            if is_above:
                yield one
            is_above = is_above or one.level is self.fits


def is_taken(code: str) -> bool:
    """Tell whether somebody has an id already."""
    return (
        Coder.objects.filter(code=code).exists() or Fact.objects.filter(coder__code=code).exists()
    )
