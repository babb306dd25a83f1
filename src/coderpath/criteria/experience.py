"""Has worked long enough in some kinds of setting."""

from typing import ClassVar

from pydantic import ConfigDict, Field

from coderpath.criteria.accrual import reached_on
from coderpath.criteria.base import Count, Criterion, OneOrMany, Row
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.spans import Span, Spans, from_on, union
from coderpath.verdict import Truth


class Experience(Criterion):
    """Met once enough time was spent in those settings, before hire or in positions here.

    Source: trainers, coordinators and supervisors need level IV's minimum or three years of
    acute coding.
    """

    model_config = ConfigDict(populate_by_name=True)

    kind: ClassVar[str] = "experience"
    periods: ClassVar[dict[str, bool]] = {"": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("experience",)

    in_: OneOrMany = Field(alias="in")
    months: Count | None = None
    weeks: Count | None = None

    def spells(self, record: CoderRecord) -> list[tuple[Span, Row]]:
        """Give the fact behind each spell in those settings."""
        settings = {
            name for name, facility in record.facilities.items() if facility.setting in self.in_
        }
        outside = [row for row in record.experience if row.in_ in self.in_]
        here = [row for row in record.positions if row.facility in settings]
        return [
            *(((row.since, row.until), row) for row in outside),
            *(((row.since, row.until), row) for row in here),
        ]

    def merged(self, record: CoderRecord) -> Spans:
        """Give the spells with overlapping and touching ones merged."""
        return union(span for span, _ in self.spells(record))

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from the day before which it was enough, for good."""
        del rules
        met = from_on(reached_on(self.merged(record), self.required_period("")))
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the spells begun before the day."""
        del rules
        return tuple(row for (since, _), row in self.spells(record) if since < day)
