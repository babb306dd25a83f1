"""A criterion on a day, with the parts that it joins."""

from typing import NamedTuple

from coderpath.criteria.base import Criterion, Row
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.verdict import State


class Branch(NamedTuple):
    """A criterion on a day: its state, how long it has been and will be so, and the facts used.

    Most branches are asked for their state alone, so facts are found when they are read.
    """

    criterion: Criterion
    state: State
    since: Day
    until: Day
    parts: "tuple[Branch, ...]"
    as_far_as_recorded: bool
    """Whether the end comes only from months that are not recorded yet."""
    record: CoderRecord
    rules: Rules
    on: Day
    condition: "Branch | None" = None
    """Where it is asked at all, for one that is not asked everywhere."""

    @property
    def facts(self) -> tuple[Row, ...]:
        """The facts that the answer rests on; those of what it joins are with its parts."""
        if not self.criterion.is_leaf:
            return ()
        return self.criterion.used(self.record, self.rules, self.on)

    @property
    def only_by_falling(self) -> bool:
        """Whether it is not met and no more of anything would meet it: no way leads through it."""
        if self.state is not State.NOT_MET or not self.criterion.is_leaf:
            return False
        return self.criterion.is_passed(self.record, self.rules, self.on)

    @property
    def inside(self) -> "tuple[Branch, ...]":
        """The branches that it rests on: its parts, and its condition where it has one."""
        return self.parts if self.condition is None else (*self.parts, self.condition)
