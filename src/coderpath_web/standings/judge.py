"""The only door from rows on file to the judge: one coder, on a day, as known now or then."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from coderpath.facts.record import CoderRecord
from coderpath.findings import Finding
from coderpath.forecast import Forecast, Outlook
from coderpath.judge import Judgement, LevelVerdict, RequirementVerdict, judge_timeline
from coderpath.path import CareerPath
from coderpath.the_same import TheSame
from coderpath.timeline.coder import CoderTimeline, timeline_of
from coderpath_web import clock
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts.queries import facts_mark, facts_of
from coderpath_web.kept_while import KeptWhile, Made
from coderpath_web.people.models import Coder
from coderpath_web.standings.withheld import NOTHING, without

__all__ = [
    "CoderFile",
    "Forecast",
    "Judgement",
    "LevelVerdict",
    "Outlook",
    "RequirementVerdict",
    "open_file",
]


MOST_MADE = 8
"""Made of one file at a time, such as the tables of its record under different filters."""


@dataclass(frozen=True)
class CoderFile:
    """A coder's facts as they are on file, and what the judge says of them."""

    coder: Coder
    record: CoderRecord | None
    """None for a coder of whom no row in coders counts."""
    findings: tuple[Finding, ...]
    document: PathDocument
    path: CareerPath
    """The path that the coder is judged by."""
    on: date
    withheld: frozenset[str] = NOTHING
    """Kinds of facts that are not shown to whoever looks."""
    made: Made = field(default_factory=lambda: Made(MOST_MADE), compare=False, repr=False)
    """What pages make of the file; all who look at it share that, so nobody may change it."""

    @cached_property
    def timeline(self) -> CoderTimeline | None:
        """The coder under the path, read once for all that is asked."""
        return timeline_of(self.record, self.path) if self.record else None

    @cached_property
    def judgement(self) -> Judgement | None:
        """What the judge says on the day, with the evidence, as far as whoever looks may see it."""
        if self.timeline is None:
            return None
        return without(judge_timeline(self.timeline, self.on.toordinal()), self.withheld)

    @cached_property
    def outlook(self) -> Outlook | None:
        """What comes if every month repeats the last ones and time passes."""
        return Outlook(self.timeline, self.on.toordinal()) if self.timeline else None


def open_file(
    coder: Coder,
    document: PathDocument,
    on: date,
    known: datetime | None = None,
    withheld: frozenset[str] = NOTHING,
) -> CoderFile:
    """Read one coder's facts, as they are known now or were known at a moment.

    What rests on kinds that are withheld is judged, and left out of what is told.

    What is known now is read and judged once, until a fact about the coder or the organisation
    comes or is retracted, another day begins, or the path reads otherwise.
    """
    path = path_of(document)
    if known is not None:
        return replace(_read(coder, document, path, on, known), withheld=withheld)
    mark = (coder.pk, document.pk, TheSame(path), on, clock.today(), facts_mark(coder.pk), withheld)
    return KEPT.get(mark, lambda: replace(_read(coder, document, path, on), withheld=withheld))


KEPT: KeptWhile[CoderFile] = KeptWhile(most=48)


def _read(
    coder: Coder,
    document: PathDocument,
    path: CareerPath,
    on: date,
    known: datetime | None = None,
) -> CoderFile:
    reading = facts_of([coder.pk], known)
    record = reading.facts.coders.get(coder.code) if reading.facts else None
    return CoderFile(coder, record, reading.findings, document, path, on)
