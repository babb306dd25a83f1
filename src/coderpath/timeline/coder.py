"""One coder under one path: the program, the truths of its leaves, and the timeline."""

from collections.abc import Mapping
from dataclasses import dataclass

from coderpath.criteria import Criterion
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.timeline.compile import program_for
from coderpath.timeline.program import Bit, Program
from coderpath.timeline.sweep import Timeline, read_leaves, sweep
from coderpath.verdict import Truth


@dataclass(frozen=True)
class CoderTimeline:
    """Everything that the sweep found about one coder."""

    record: CoderRecord
    program: Program
    truths: Mapping[Bit, Truth]
    timeline: Timeline

    def bit(self, criterion: Criterion) -> Bit:
        """Give the bit of a criterion of the path."""
        return self.program.bit_of[criterion, id(self.program.path.rules)]


def timeline_of(record: CoderRecord, path: CareerPath) -> CoderTimeline:
    """Compile the path (once), read the leaves and sweep."""
    program = program_for(record, path)
    truths = read_leaves(program, record)
    return CoderTimeline(record, program, truths, sweep(program, truths))
