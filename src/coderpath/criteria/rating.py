"""Has been rated so high, or higher."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar

from pydantic import Field, StrictFloat, StrictInt

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.latest import Reading, readings, statement_at, truth_of
from coderpath.criteria.rules import Rules
from coderpath.days import Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.verdict import Truth


def exact(number: float) -> Fraction:
    """Read a number as it is written in the document: 3.7 is 37/10."""
    return Fraction(Decimal(str(number)))


class Rating(Criterion):
    """Met while the latest rating has that value or more and has not lapsed.

    Source: federal step increases need an acceptable rating.
    """

    kind: ClassVar[str] = "rating"
    periods: ClassVar[dict[str, bool]] = {"within": False}

    of: Name
    at_least: Annotated[StrictInt | StrictFloat, Field()]
    within_months: Count | None = None
    within_weeks: Count | None = None

    def readings(self, record: CoderRecord) -> list[Reading[rows.Rating]]:
        """Give the ratings; of one day the lowest counts."""
        found = [row for row in record.ratings if row.of == self.of]
        return readings(found, lambda row: row.value, self.period("within"))

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on a value that is high enough, not recorded without a valid one."""
        del rules
        asked = exact(self.at_least)
        return truth_of(self.readings(record), lambda row: row.value >= asked)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[rows.Rating, ...]:
        """Give the latest rating."""
        del rules
        return statement_at(self.readings(record), day)
