"""Has a diploma or degree of a level or higher."""

from enum import StrEnum
from typing import ClassVar

from coderpath.criteria.base import Criterion, Name
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.spans import from_on
from coderpath.verdict import Truth


class Degree(StrEnum):
    """Levels of education, lowest first."""

    HIGH_SCHOOL = "high_school"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"


RANK = {degree.value: rank for rank, degree in enumerate(Degree)}


class Education(Criterion):
    """Met from the day on which that level or a higher one was awarded, in that subject.

    Source: level I asks for a high school diploma or its equivalent.
    """

    kind: ClassVar[str] = "education"
    shorthand: ClassVar[str | None] = "level"
    checked_kinds: ClassVar[tuple[str, ...]] = ("education",)

    level: Degree
    subject: Name | None = None

    def awarded(self, record: CoderRecord) -> list[rows.Education]:
        """Give the awards that are enough."""
        asked = RANK[self.level]
        return [
            row
            for row in record.education
            if RANK[row.level] >= asked and self.subject in (None, row.subject)
        ]

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from the first award on."""
        del rules
        first = min((row.on for row in self.awarded(record)), default=None)
        met = from_on(first) if first is not None else ()
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[rows.Education, ...]:
        """Give the awards of the day or before."""
        del rules
        return tuple(row for row in self.awarded(record) if row.on <= day)
