"""Replaying a coder's whole history: every stretch in which a level was met or not recorded."""

from typing import NamedTuple

from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.judge import What
from coderpath.path import CareerPath
from coderpath.timeline.coder import CoderTimeline, timeline_of
from coderpath.verdict import State


class Interval(NamedTuple):
    """A maximal stretch of days; the times between stretches are "not met"."""

    coder: str
    level: str
    what: What
    state: State
    since: Day
    until: Day


def replay(record: CoderRecord, path: CareerPath) -> list[Interval]:
    """Give a coder's intervals, by level in the order of the document, from hired until left."""
    return replay_timeline(timeline_of(record, path))


def replay_timeline(coder: CoderTimeline) -> list[Interval]:
    """Give the intervals of a coder whose timeline is at hand."""
    return [
        Interval(coder.record.coder, name, what, *run)
        for name, bits in coder.program.levels.items()
        for what, bit in zip(What, (bits.qualifies, bits.ready, bits.keeps), strict=True)
        for run in coder.timeline.runs(bit)
    ]
