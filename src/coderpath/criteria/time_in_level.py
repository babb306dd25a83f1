"""Has held a level long enough."""

from typing import ClassVar

from coderpath.criteria.accrual import reached_on
from coderpath.criteria.base import Count, Criterion, OneOrMany
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.spans import from_on, union
from coderpath.verdict import Truth


class TimeInLevel(Criterion):
    """Met while the present spell in the levels is old enough; or once all spells together are.

    Source: level IV looks at one year within level III; federal ladders have step waits.
    """

    kind: ClassVar[str] = "time_in_level"
    periods: ClassVar[dict[str, bool]] = {"": True}
    levels_in: ClassVar[str | None] = "level"

    level: OneOrMany
    months: Count | None = None
    weeks: Count | None = None
    continuous: bool = True

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    @property
    def holds_now(self) -> bool:
        """Unless earlier spells count as well."""
        return self.continuous

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count each merged spell from its start, or add all of them up."""
        asked = self.required_period("")
        held = rules.held(record, self.level)
        if self.continuous:
            return Truth.known(union((asked.after(since), until) for since, until in held))
        return Truth.known(from_on(reached_on(held, asked)))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions in the levels begun on the day or before."""
        positions = rules.positions_in(record, self.level)
        return tuple(row for row in positions if row.since <= day)
