"""Has passed a course, perhaps not too long ago."""

from typing import ClassVar

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.rules import Rules
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import CoursePassed
from coderpath.spans import union
from coderpath.verdict import Truth


class Course(Criterion):
    """Met from the day of passing, for `within_months` if that is stated.

    Source: the three-day class for ancillary coders and its annual refresher.
    """

    kind: ClassVar[str] = "course"
    shorthand: ClassVar[str | None] = "of"
    periods: ClassVar[dict[str, bool]] = {"within": False}
    checked_kinds: ClassVar[tuple[str, ...]] = ("courses",)

    of: Name
    within_months: Count | None = None
    within_weeks: Count | None = None

    def end_of(self, row: CoursePassed) -> Day:
        """Give the day from which a passed course counts no more."""
        within = self.period("within")
        return within.after(row.on) if within else FOREVER

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met while a passed course counts."""
        del rules
        passed = [row for row in record.courses if row.of == self.of]
        met = union((row.on, self.end_of(row)) for row in passed)
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[CoursePassed, ...]:
        """Give the passes of the day or before, newest first."""
        del rules
        passed = [row for row in record.courses if row.of == self.of and row.on <= day]
        return tuple(sorted(passed, key=lambda row: -row.on))
