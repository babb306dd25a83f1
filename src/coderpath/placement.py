"""Placing a new hire: the last level of the document that fits on the day of hire.

A new hire meets what an incumbent meets (minimum and advance), or an entry rule. Posts are left
aside, and so is every level after `hire_at_most`.
"""

from dataclasses import dataclass
from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath, placeable
from coderpath.spans import Span, Spans, complement, intersection, union
from coderpath.timeline.coder import CoderTimeline, timeline_of
from coderpath.timeline.program import Bit, Program
from coderpath.timeline.sweep import Timeline
from coderpath.verdict import State


@dataclass(frozen=True, slots=True)
class Placement:
    """The level that fits, or none; then what the first level lacks."""

    level: str | None
    lacks: tuple[str, ...]


def place(record: CoderRecord, path: CareerPath, hired: Day) -> Placement:
    """Place a coder on the day of hire, judged with the positions held before it."""
    before = tuple(
        row._replace(until=min(row.until, hired)) for row in record.positions if row.since < hired
    )
    coder = timeline_of(record.with_positions(before), path)
    level = best_fit(coder.program, coder.timeline, hired)
    return Placement(level, () if level else _first_lacks(coder.program, coder.timeline, hired))


def best_fit(program: Program, timeline: Timeline, hired: Day) -> str | None:
    """Give the last level that fits on the day, or None."""
    fitting = [
        level.level
        for level in placeable(program.path)
        if timeline.state(program.levels[level.level].hired, hired) is State.MET
    ]
    return fitting[-1] if fitting else None


class ToPlace(NamedTuple):
    """A stretch of days on which a coder without a level is to be placed."""

    level: str
    """Where placement leads; the first level while it leads nowhere."""
    fits: bool
    span: Span


def days_to_place(coder: CoderTimeline) -> list[ToPlace]:
    """Give every stretch of days on which a coder is employed and holds no level."""
    program = coder.program
    levels = placeable(program.path)
    open_days = intersection(_days_met(coder, program.unplaced), coder.record.employed)
    found = []
    for level in reversed(levels):
        here = intersection(open_days, _days_met(coder, program.levels[level.level].hired))
        open_days = intersection(open_days, complement(here))
        found += [ToPlace(level.level, True, span) for span in here]  # noqa: FBT003 -- it fits
    return (
        found
        + [
            ToPlace(level.level, False, span)  # noqa: FBT003 -- none fits
            for level in levels[:1]
            for span in open_days
        ]
    )


def _days_met(coder: CoderTimeline, bit: Bit) -> Spans:
    runs = coder.timeline.runs(bit)
    return union((run.since, run.until) for run in runs if run.state is State.MET)


def _first_lacks(program: Program, timeline: Timeline, hired: Day) -> tuple[str, ...]:
    first = next(iter(placeable(program.path)), None)
    if first is None:
        return ()
    bits = program.levels[first.level]
    return tuple(
        item.requirement.id
        for item in (*bits.minimum, *bits.advance)
        if timeline.state(item.bit, hired) is not State.MET
    )
