"""Works at least a share of full time."""

from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field, StrictFloat, StrictInt

from coderpath.criteria.base import Criterion
from coderpath.criteria.rating import exact
from coderpath.criteria.rules import Rules
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.spans import union
from coderpath.verdict import Truth


class Fte(Criterion):
    """Met while the positions held have that much full-time share together."""

    kind: ClassVar[str] = "fte"

    at_least: Annotated[StrictInt | StrictFloat, Field(ge=0)]

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Add up the shares between the days on which a position begins or ends."""
        del rules
        asked = exact(self.at_least)
        ends = {day for row in record.positions for day in (row.since, row.until)}
        days = sorted({0, *ends, FOREVER})
        held = [
            (since, until)
            for since, until in pairwise(days)
            if sum(row.fte for row in self.used(record, Rules(), since)) >= asked
        ]
        return Truth.known(union(held))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions held on the day."""
        del rules
        return tuple(row for row in record.positions if row.since <= day < row.until)
