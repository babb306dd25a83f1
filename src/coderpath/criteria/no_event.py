"""Nothing of a kind has happened for some time."""

from typing import ClassVar

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Event
from coderpath.spans import complement, intersection, union
from coderpath.verdict import Truth


class NoEvent(Criterion):
    """Met when no such event lies within the period; not recorded while events are not checked.

    Source: clinical ladders ask for no discipline in a period.
    """

    kind: ClassVar[str] = "no_event"
    periods: ClassVar[dict[str, bool]] = {"within": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("events",)

    of: Name
    within_months: Count | None = None
    within_weeks: Count | None = None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met outside the periods after each event, on days for which events are complete."""
        del rules
        within = self.required_period("within")
        events = [row for row in record.events if row.of == self.of]
        quiet = complement(union((row.on, within.after(row.on)) for row in events))
        unchecked = record.unchecked(*self.checked_kinds)
        met = intersection(quiet, complement(unchecked))
        return Truth(met, union((*quiet, *unchecked)))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Event, ...]:
        """Give the events that stand in the way."""
        del rules
        within = self.required_period("within")
        events = [row for row in record.events if row.of == self.of]
        return tuple(row for row in events if row.on <= day < within.after(row.on))
