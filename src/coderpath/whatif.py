"""What if a coder's career had followed a path: levels taken as soon as they could be.

On hire the placement is taken; after that, on the first day ready for another level, that level.
Posts are never taken, since they need an opening; one level a day; of two on one day the first in
the document. What-if changes the level that someone holds, never where or how much someone works.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.facts.source import Source
from coderpath.path import CareerPath
from coderpath.placement import best_fit
from coderpath.spans import Span, Spans, complement, intersection, span_at, union
from coderpath.timeline.compile import program_for
from coderpath.timeline.program import Bit, Program
from coderpath.timeline.sweep import Timeline, read_leaves, sweep
from coderpath.verdict import State, Truth

SIMULATED = Source("what-if", 0)


class Taken(NamedTuple):
    """A level taken on a day."""

    coder: str
    path: str
    level: str
    since: Day


class _Step(NamedTuple):
    """A level held in the simulation, or none."""

    level: str
    span: Span


def whatif(
    record: CoderRecord,
    path: CareerPath,
    *,
    start: Day | None = None,
    last: Day | None = None,
    read: Mapping[Bit, Truth] | None = None,
) -> list[Taken]:
    """Give each level taken, in order of days.

    With `start`, positions really held count before that day and the simulation goes on from the
    level held on it (of several the last of the document), else on the day before. `last` is the
    last day simulated; without one it is the last day on which anything changes. `read` are the
    truths of a timeline of the same coder and path, where there is one: what hangs on no position
    is then not read twice.
    """
    end = FOREVER if last is None else last + 1
    return _Simulation(record, path, start, end, read or {}).run()


class _Simulation:
    """The walk from one taken level to the next; facts other than positions are read once."""

    def __init__(
        self,
        record: CoderRecord,
        path: CareerPath,
        start: Day | None,
        end: Day,
        read: Mapping[Bit, Truth],
    ) -> None:
        self.record = record
        self.path = path
        self.start = start
        self.end = end
        self.program: Program = program_for(record, path)
        self.moving = self.program.position_bits()
        self.fixed = self._fixed_truths(read)
        self.levels = [level.level for level in path if not level.opening]
        self.steps: list[_Step] = []
        self.quiet = max((day for truth in self.fixed.values() for day in _days(truth)), default=0)
        self.found: list[Taken] = []

    def _fixed_truths(self, read: Mapping[Bit, Truth]) -> dict[Bit, Truth]:
        fixed = self.program.leaves.keys() - self.moving
        return {bit: read[bit] for bit in fixed & read.keys()} | read_leaves(
            self.program, self.record, fixed - read.keys()
        )

    def run(self) -> list[Taken]:
        """Simulate every spell of employment."""
        for hired, left in self.record.employed:
            begun = None if self.start is None else self._held_around(self.start)
            if self.start is None or hired > self.start or (hired == self.start and not begun):
                self._begin(hired, left)
            elif left > self.start:
                self._climb(begun or "", (self.start, left), self.start)
        return self.found

    def _begin(self, hired: Day, left: Day) -> None:
        if hired >= self.end:
            return
        level = self._placement(hired)
        if level:
            self._take(level, hired)
        self._climb(level, (hired, left), hired + 1)

    def _held_around(self, start: Day) -> str:
        return self._really_held(start) or self._really_held(start - 1)

    def _really_held(self, day: Day) -> str:
        rules = self.path.rules
        held = [
            level.level
            for level in self.path
            if span_at(rules.held(self.record, (level.level,)), day)
        ]
        return held[-1] if held else ""

    def _placement(self, hired: Day) -> str:
        return best_fit(self.program, self._timeline(), hired) or ""

    def _climb(self, level: str, span: Span, day: Day) -> None:
        since, left = span
        taken = {level}
        while True:
            if level:
                self.steps.append(_Step(level, (since, left)))
            found = self._next(level, day, min(left, self.end))
            if found is None or self._goes_round(found, taken):
                return
            if level:
                self.steps[-1] = _Step(level, (since, found[1]))
            level, since = found
            day = since + 1
            taken.add(level)
            self._take(level, since)

    def _goes_round(self, found: tuple[str, Day], taken: set[str]) -> bool:
        """Tell a ladder that leads in a circle once no fact changes: it would never end."""
        return self.end >= FOREVER and found[1] > self.quiet and found[0] in taken

    def _take(self, level: str, day: Day) -> None:
        self.found.append(Taken(self.record.coder, self.path.path, level, day))

    def _next(self, level: str, day: Day, before: Day) -> tuple[str, Day] | None:
        """Give the first level that becomes takeable on or after a day, and when."""
        timeline = self._timeline()
        days = [
            (max(run.since, day), order, name)
            for order, name in enumerate(self.levels)
            if name != level
            for run in timeline.runs(self.program.levels[name].ready)
            if run.state is State.MET and run.until > day and max(run.since, day) < before
        ]
        if not days:
            return None
        first, _, name = min(days)
        return name, first

    def _timeline(self) -> Timeline:
        record = self.record.with_positions(tuple(self._positions()))
        moving = read_leaves(self.program, record, self.moving)
        return sweep(self.program, {**self.fixed, **moving})

    def _positions(self) -> Iterator[Position]:
        """Give real positions before `start`, then real places with simulated levels."""
        simulated = self._simulated_days()
        unheld = complement(union(step.span for step in self.steps))
        for row in self.record.positions:
            for span in intersection(((row.since, row.until),), complement(simulated)):
                yield _cut(row, row.level, span)
            for span in intersection(intersection(((row.since, row.until),), simulated), unheld):
                yield _cut(row, "", span)
            for step in self.steps:
                for span in intersection(((row.since, row.until),), (step.span,)):
                    yield _cut(row, step.level, span)
        yield from self._positions_at_home()

    def _simulated_days(self) -> Spans:
        return ((self.start if self.start is not None else BEGINNING, FOREVER),)

    def _positions_at_home(self) -> Iterator[Position]:
        elsewhere = complement(union((row.since, row.until) for row in self.record.positions))
        for step in self.steps:
            for since, until in intersection((step.span,), elsewhere):
                home = self.record.home_facility(since)
                yield Position(self.record.coder, step.level, home, 1, since, until, SIMULATED)


def _cut(row: Position, level: str, span: Span) -> Position:
    return row._replace(level=level, since=span[0], until=span[1], source=SIMULATED)


def _days(truth: Truth) -> Iterator[Day]:
    return (day for spans in truth for span in spans for day in span if day < FOREVER)
