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
from coderpath.forecast import Forecast, Outlook, figures_ahead, last_recorded, with_figures
from coderpath.judge import judge_timeline
from coderpath.path import CareerPath
from coderpath.spans import span_at
from coderpath.timeline.coder import timeline_of
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
    forecast: Forecast
    open_way: Way | None
    """The nearest way, once all of it has come about; None where a day is known, or none leads."""
    has_way: bool = True
    """Whether any way leads there: none does where only falling could meet what is asked."""

    @property
    def ready_from(self) -> Day | None:
        """The first day ready, on or after the day asked; None if none is in sight."""
        return self.forecast.earliest


class Simulation:
    """One coder's future under a path if some facts came about."""

    def __init__(
        self, record: CoderRecord, path: CareerPath, on: Day, imagined: Imagined | None = None
    ) -> None:
        self.path = path
        self.on = on
        self.imagined = imagined or Imagined()
        supposed = with_rows(record, self.imagined.rows)
        pace, latest = self.imagined.pace, last_closed(on, path.months_close_on)
        months = _paced(supposed.months, latest, pace) if pace else None
        self.outlook = Outlook(timeline_of(supposed, path), on, months)

    def answer(self, level: str, *, place: bool = False) -> Answer:
        """Say from when a level is ready, or what is still open once all has come about.

        Of whoever is to be placed it says from when the level fits.
        """
        forecast = self.outlook.of_level(level, place=place)
        if forecast.earliest is not None or forecast.awaits is not None:
            return Answer(level, forecast, None)
        judgement = judge_timeline(self.outlook.coder, self.imagined.last_day(self.on))
        found = ways(judgement.level(level)) if judgement.levels else ()
        has_way = bool(found) or not judgement.levels
        return Answer(level, forecast, found[0] if found else None, has_way)

    def climb(self) -> list[Taken]:
        """Give the levels that would be taken one after the other, each as soon as it is ready."""
        record, read = self.outlook.coder.record, self.outlook.coder.truths
        if span_at(record.employed, self.on) is None:
            return []
        taken = whatif(record, self.path, start=self.on, read=read)
        return [one for one in taken if one.since < FOREVER]


def with_rows(record: CoderRecord, rows: Sequence[tuple[str, Row]]) -> CoderRecord:
    """Give a record with some more rows, each with its kind."""
    added: dict[str, Any] = {}
    for kind, row in rows:
        field = HELD_IN.get(kind, kind)
        added[field] = (*added.get(field, getattr(record, field)), row)
    return replace(record, **added)


def _paced(months: Months, latest: Month, pace: Pace) -> Months:
    """Give the months ahead, with the pace in those of its months that nothing is recorded of."""
    minutes = _usual_minutes(months)
    earned = minutes * pace.percent / 100 * months.denominator
    tried = dict.fromkeys(
        range(pace.since, pace.since + pace.months), MonthFigures(earned, minutes)
    )
    return with_figures(months, {**figures_ahead(months, latest), **tried})


def _usual_minutes(months: Months) -> Fraction:
    """Give the productive minutes of a usual month; any will do where none is recorded."""
    last = last_recorded(months)
    if not last:
        return Fraction(1)
    return Fraction(sum(months.figures[month].productive for month in last)) / len(last)


def _begins(row: Row) -> Day:
    """Give the last day on which something of a row begins."""
    names = ("on", "since", "begun", "proficient")
    days = [getattr(row, name, FOREVER) for name in names]
    return max((day for day in days if day < FOREVER), default=FOREVER)
