"""Placing a new hire: the last level of the document that fits on the day of hire.

A new hire meets what an incumbent meets (minimum and advance), or an entry rule. Posts are left
aside, and so is every level after `hire_at_most`.
"""

from dataclasses import dataclass

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath, placeable
from coderpath.timeline.coder import timeline_of
from coderpath.timeline.program import Program
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
