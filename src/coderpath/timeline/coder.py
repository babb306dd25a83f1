"""One coder under one path: the program, the truths of its leaves, and the timeline."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from coderpath.criteria import Criterion
from coderpath.facts.months import Months
from coderpath.facts.record import CoderRecord
from coderpath.path import CareerPath
from coderpath.timeline.compile import program_for
from coderpath.timeline.program import Bit, Program
from coderpath.timeline.sweep import Timeline, read_leaves, sweep
from coderpath.verdict import Truth


@dataclass(frozen=True)
class CoderTimeline:
    """Everything that is read of one coder, and that the sweep finds in it."""

    record: CoderRecord
    program: Program
    truths: Mapping[Bit, Truth]

    @cached_property
    def timeline(self) -> Timeline:
        """The states of every bit over all days."""
        return sweep(self.program, self.truths)

    def bit(self, criterion: Criterion) -> Bit:
        """Give the bit of a criterion of the path."""
        return self.program.bit_of[criterion, id(self.program.path.rules)]

    def with_months(self, months: Months) -> "CoderTimeline":
        """Give the same coder with other months; what reads none is not read again."""
        record = self.record.with_months(months)
        other = read_leaves(self.program, record, self.program.month_bits())
        return CoderTimeline(record, self.program, {**self.truths, **other})


def timeline_of(record: CoderRecord, path: CareerPath) -> CoderTimeline:
    """Compile the path (once), and read the leaves."""
    program = program_for(record, path)
    return CoderTimeline(record, program, read_leaves(program, record, program.leaves))
