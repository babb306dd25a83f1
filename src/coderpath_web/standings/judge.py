"""The only door from rows on file to the judge: one coder, on a day, as known now or then."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from coderpath.facts.record import CoderRecord
from coderpath.findings import Finding
from coderpath.forecast import Forecast, Outlook
from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict, judge
from coderpath.path import CareerPath
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.queries import facts_of
from coderpath_web.people.models import Coder

__all__ = [
    "CoderFile",
    "Forecast",
    "Judgement",
    "LevelVerdict",
    "Outlook",
    "RequirementVerdict",
    "open_file",
]


@dataclass(frozen=True)
class CoderFile:
    """A coder's facts as they are on file, and what the judge says of them."""

    coder: Coder
    record: CoderRecord | None
    """None for a coder of whom no row in coders counts."""
    findings: tuple[Finding, ...]
    document: PathDocument
    on: date

    @cached_property
    def path(self) -> CareerPath:
        """The path that the coder is judged by."""
        return path_of(self.document)

    @cached_property
    def judgement(self) -> Judgement | None:
        """What the judge says on the day, with the evidence."""
        return judge(self.record, self.path, self.on.toordinal()) if self.record else None

    @cached_property
    def outlook(self) -> Outlook | None:
        """What comes if every month repeats the last ones and time passes."""
        return Outlook(self.record, self.path, self.on.toordinal()) if self.record else None


def open_file(
    coder: Coder, document: PathDocument, on: date, known: datetime | None = None
) -> CoderFile:
    """Read one coder's facts, as they are known now or were known at a moment."""
    reading = facts_of([coder.pk], known)
    record = reading.facts.coders.get(coder.code) if reading.facts else None
    return CoderFile(coder, record, reading.findings, document, on)
