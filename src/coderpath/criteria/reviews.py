"""Has been reviewed often enough."""

from typing import ClassVar

from coderpath.criteria.base import Count, Criterion
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Review
from coderpath.spans import covered
from coderpath.verdict import Truth


class Reviews(Criterion):
    """Met while so many validation reviews of any kind lie within the window.

    Source: corporate HIM reviewed ancillary coders every quarter.
    """

    kind: ClassVar[str] = "reviews"
    periods: ClassVar[dict[str, bool]] = {"window": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("reviews",)

    at_least: Count
    window_months: Count | None = None
    window_weeks: Count | None = None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count the reviews whose window contains each day."""
        del rules
        window = self.required_period("window")
        met = covered(((row.on, window.after(row.on)) for row in record.reviews), self.at_least)
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Review, ...]:
        """Give the reviews within the window."""
        del rules
        window = self.required_period("window")
        return tuple(row for row in record.reviews if row.on <= day < window.after(row.on))
