"""Leaves that no document writes but every ladder needs: which levels are held, and since when."""

from collections.abc import Iterator
from typing import ClassVar

from coderpath.criteria.base import Criterion, Row
from coderpath.criteria.rules import Rules
from coderpath.days import Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Position
from coderpath.spans import NEVER, Spans, complement, span_at, union
from coderpath.verdict import Truth


class Holds(Criterion):
    """Holds one of some levels."""

    kind: ClassVar[str] = "holds"

    levels: tuple[str, ...]

    @property
    def reads_positions(self) -> bool:
        """Always."""
        return True

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on the days on which one of the levels is held."""
        return Truth.known(rules.held(record, self.levels))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions in those levels on the day."""
        rows = rules.positions_in(record, self.levels)
        return tuple(row for row in rows if row.since <= day < row.until)


class HoldsNone(Holds):
    """Holds none of some levels: all levels of a path, before an entry level."""

    kind: ClassVar[str] = "holds_none"

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on the other days."""
        return Truth.known(complement(rules.held(record, self.levels)))


class InGrace(Criterion):
    """Has begun a spell, in a level or of employment, so lately that `keep` does not ask yet."""

    kind: ClassVar[str] = "in_grace"

    level: str
    grace: Duration
    from_hired: bool = False

    @property
    def reads_positions(self) -> bool:
        """Where it is counted from the spell in the level."""
        return not self.from_hired

    def spells(self, record: CoderRecord, rules: Rules) -> Spans:
        """Give the spells that it is counted from; touching ones are one."""
        return record.employed if self.from_hired else rules.held(record, (self.level,))

    def over_on(self, record: CoderRecord, rules: Rules, day: Day) -> Day | None:
        """Give the first day after grace in the spell that contains a day; None outside of any."""
        spell = span_at(self.spells(record, rules), day)
        return self.grace.after(spell[0]) if spell else None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from the start of each spell until the grace is over."""
        spells = self.spells(record, rules)
        return Truth.known(
            union((since, min(until, self.grace.after(since))) for since, until in spells)
        )

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the rows that began the spell."""
        if self.from_hired:
            return tuple(row for row in record.employment if row.hired <= day < row.left)
        rows = rules.positions_in(record, (self.level,))
        return tuple(row for row in rows if row.since <= day < row.until)


class Opposite(Criterion):
    """A leaf turned around: met where it is not met; what is not recorded stays so."""

    kind: ClassVar[str] = "opposite"

    of: Criterion

    def kinds_answering(self) -> Iterator[str]:
        """As what it turns around."""
        return self.of.kinds_answering()

    @property
    def reads_positions(self) -> bool:
        """As what it turns around."""
        return self.of.reads_positions

    @property
    def reads_months(self) -> bool:
        """As what it turns around."""
        return self.of.reads_months

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Exchange met and not met."""
        met, possible = self.of.truth(record, rules)
        return Truth(complement(possible), complement(met))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the same facts."""
        return self.of.used(record, rules, day)


class Employed(Criterion):
    """Is employed: a coder is judged from hired until left."""

    kind: ClassVar[str] = "employed"

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met in each spell of employment."""
        del rules
        return Truth.known(record.employed)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the spell that contains the day."""
        del rules
        return tuple(row for row in record.employment if row.hired <= day < row.left)


class Grandfathered(Criterion):
    """Really held a level of the replaced path when this one came into force.

    This is history: a what-if does not simulate it.
    """

    kind: ClassVar[str] = "grandfathered"

    levels: tuple[str, ...]
    effective: Day
    until: Day

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from the day the path came into force until the grandfather rule ends."""
        return Truth.known(self.days(record, rules))

    def days(self, record: CoderRecord, rules: Rules) -> Spans:
        """Give the days on which the coder may be ready by either path."""
        held = span_at(rules.held(record, self.levels), self.effective)
        return union([(self.effective, self.until)]) if held else NEVER

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions held when the path came into force."""
        del day
        rows = rules.positions_in(record, self.levels)
        return tuple(row for row in rows if row.since <= self.effective < row.until)


class NotGrandfathered(Grandfathered):
    """Is judged by this path alone."""

    kind: ClassVar[str] = "not_grandfathered"

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on all other days."""
        return Truth.known(complement(self.days(record, rules)))
