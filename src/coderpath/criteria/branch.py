"""A criterion on a day, with the parts that it joins."""

from typing import NamedTuple

from coderpath.criteria.base import Criterion, Row
from coderpath.days import Day
from coderpath.verdict import State


class Branch(NamedTuple):
    """A criterion on a day: its state, how long it has been and will be so, and the facts used."""

    criterion: Criterion
    state: State
    since: Day
    until: Day
    facts: tuple[Row, ...]
    parts: "tuple[Branch, ...]"
    as_far_as_recorded: bool
    """Whether the end comes only from months that are not recorded yet."""
    condition: "Branch | None" = None
    """Where it is asked at all, for one that is not asked everywhere."""
    only_by_falling: bool = False
    """Whether it is not met and no more of anything would meet it: no way leads through it."""

    @property
    def inside(self) -> "tuple[Branch, ...]":
        """The branches that it rests on: its parts, and its condition where it has one."""
        return self.parts if self.condition is None else (*self.parts, self.condition)
