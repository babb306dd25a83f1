"""What would follow if some facts came about: the same judge, asked with facts that are not so yet.

Nothing here is saved, and nothing here touches the database. Months that are not recorded repeat
the last recorded ones, as a forecast does, unless a pace says otherwise for some of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias

from coderpath.criteria.window import last_closed
from coderpath.days import FOREVER, Day, Month, first_of
from coderpath.facts.months import MonthFigures, Months
from coderpath.facts.record import CoderRecord
from coderpath.facts.source import Source
from coderpath.forecast import MONTHS_POOLED, carried_forward, until_month
from coderpath.judge import LevelVerdict, judge_timeline
from coderpath.path import CareerPath
from coderpath.spans import span_at
from coderpath.timeline.coder import CoderTimeline, timeline_of
from coderpath.verdict import State
from coderpath.ways import Way, ways
from coderpath.whatif import Taken, whatif

Row: TypeAlias = tuple[Any, ...]

IMAGINED = Source("imagined", 0)
"""The source of every row that is only imagined."""

HELD_IN = {"coders": "employment"}
"""The field of a record that holds a kind, where it has another name."""


class Pace(NamedTuple):
    """So many months at a share of the standard."""

    since: Month
    months: int
    percent: Fraction


@dataclass(frozen=True)
class Imagined:
    """Facts that might come about, by kind, and perhaps a pace of work."""

    rows: tuple[tuple[str, Row], ...] = ()
    pace: Pace | None = None

    def last_day(self, on: Day) -> Day:
        """Give the day by which all of it has begun, at the earliest the day asked."""
        days = [_begins(row) for _, row in self.rows]
        if self.pace:
            days.append(first_of(self.pace.since + self.pace.months))
        return max([on, *(day for day in days if day < FOREVER)])


class Answer(NamedTuple):
    """A level under what is imagined: from when it is ready, or what is still open."""

    level: str
    ready_from: Day | None
    open_way: Way | None
    """The nearest way, once all of it has come about; None when the level is ready some day."""
    verdict: LevelVerdict | None


class Simulation:
    """One coder's future under a path if some facts came about."""

    def __init__(
        self, record: CoderRecord, path: CareerPath, on: Day, imagined: Imagined | None = None
    ) -> None:
        self.path = path
        self.on = on
        self.imagined = imagined or Imagined()
        self.record = imagine(record, path, on, self.imagined)
        self.coder: CoderTimeline = timeline_of(self.record, path)

    def answer(self, level: str) -> Answer:
        """Say from when a level is ready, or what is still open once all has come about."""
        day = self.ready_from(level)
        if day is not None:
            return Answer(level, day, None, None)
        judgement = judge_timeline(self.coder, self.imagined.last_day(self.on))
        if not judgement.levels:
            return Answer(level, None, None, None)
        verdict = judgement.level(level)
        return Answer(level, None, ways(verdict)[0], verdict)

    def ready_from(self, level: str) -> Day | None:
        """Give the first day ready, on or after the day asked; None if none is in sight."""
        for run in self.coder.timeline.runs(self.coder.program.levels[level].ready):
            if run.state is State.MET and run.until > self.on and run.since < FOREVER:
                return max(run.since, self.on)
        return None

    def climb(self) -> list[Taken]:
        """Give the levels that would be taken one after the other, each as soon as it is ready."""
        if span_at(self.record.employed, self.on) is None:
            return []
        return [one for one in whatif(self.record, self.path, start=self.on) if one.since < FOREVER]


def imagine(record: CoderRecord, path: CareerPath, on: Day, imagined: Imagined) -> CoderRecord:
    """Give the record with what is imagined in it, and its months carried forward."""
    known = until_month(record.months, last_closed(on, path.months_close_on))
    last = tuple(sorted(known.figures)[-MONTHS_POOLED:])
    months = carried_forward(known, last)
    if imagined.pace:
        months = _paced(months, known, last, imagined.pace)
    return _with_rows(record, imagined.rows).with_months(months)


def _with_rows(record: CoderRecord, rows: Sequence[tuple[str, Row]]) -> CoderRecord:
    added: dict[str, Any] = {}
    for kind, row in rows:
        field = HELD_IN.get(kind, kind)
        added[field] = (*added.get(field, getattr(record, field)), row)
    return replace(record, **added)


def _paced(months: Months, known: Months, last: Sequence[Month], pace: Pace) -> Months:
    """Give the months with the pace in those of its months that nothing is recorded of."""
    minutes = _usual_minutes(known, last)
    earned = minutes * pace.percent / 100 * months.denominator
    figures = dict.fromkeys(
        range(pace.since, pace.since + pace.months), MonthFigures(earned, minutes)
    )
    return replace(
        months,
        figures={**months.figures, **figures, **known.figures},
        known=months.known | frozenset(figures),
    )


def _usual_minutes(known: Months, last: Sequence[Month]) -> Fraction:
    """Give the productive minutes of a usual month; any will do where none is recorded."""
    if not last:
        return Fraction(1)
    return Fraction(sum(known.figures[month].productive for month in last)) / len(last)


def _begins(row: Row) -> Day:
    """Give the last day on which something of a row begins."""
    names = ("on", "since", "begun", "proficient")
    days = [getattr(row, name, FOREVER) for name in names]
    return max((day for day in days if day < FOREVER), default=FOREVER)
