"""The three answers, and a criterion's truth as a step function of time."""

from enum import StrEnum
from typing import NamedTuple

from coderpath.spans import Spans, union


class State(StrEnum):
    """Met, not met, or not recorded. Missing evidence is not failure, so this is no bool."""

    MET = "met"
    NOT_RECORDED = "not_recorded"
    NOT_MET = "not_met"

    def __bool__(self) -> bool:
        """Refuse to be read as yes or no."""
        message = "a verdict has three answers: compare it with State.MET and the others"
        raise TypeError(message)


class Truth(NamedTuple):
    """On which days a criterion is met, and on which it is met or not recorded."""

    met: Spans
    possible: Spans

    @classmethod
    def known(cls, met: Spans) -> "Truth":
        """Make a truth without gaps in the record: what is not met is known not to be."""
        return cls(met, met)

    def unless_checked(self, unchecked: Spans) -> "Truth":
        """Read not met as not recorded on the days on which nobody has checked."""
        return Truth(self.met, union((*self.possible, *unchecked))) if unchecked else self

    def at(self, day: int) -> State:
        """Give the state on a day."""
        if any(since <= day < until for since, until in self.met):
            return State.MET
        if any(since <= day < until for since, until in self.possible):
            return State.NOT_RECORDED
        return State.NOT_MET
