"""Has been rated so high, or higher."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, ClassVar

from pydantic import Field, StrictFloat, StrictInt

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.latest import Reading, latest_at, readings, statement_at, truth_of
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import (
    Turn,
    more_is_stricter,
    same_or_other,
    shorter_is_stricter,
    together,
)
from coderpath.criteria.words import (
    Case,
    Clause,
    Heading,
    Names,
    Surroundings,
    WithoutFigure,
    Words,
)
from coderpath.days import Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import in_files, on_record
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import article, in_the_last, number_text, plain
from coderpath.verdict import State, Truth


def exact(number: float) -> Fraction:
    """Read a number as it is written in the document: 3.7 is 37/10."""
    return Fraction(Decimal(str(number)))


class Rating(Criterion):
    """Met while the latest rating has that value or more and has not lapsed.

    Source: federal step increases need an acceptable rating.
    """

    kind: ClassVar[str] = "rating"
    periods: ClassVar[dict[str, bool]] = {"within": False}
    other_kinds: ClassVar[tuple[str, ...]] = ("ratings",)

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


class RatingWords(WithoutFigure, Words[Rating]):
    """Says which rating is asked, and which was given last."""

    heading = Heading(12, "Skills")

    def asks(self, rule: Rating, names: Names) -> Clause:
        """Say which rating, how high, and how lately."""
        del names
        within = rule.period("within")
        lately = f", given {in_the_last(within)}" if within else ""
        rating = f"{_rating(rule)} of {_value(rule)} or more"
        return Clause(f"has {article(rating)} ", f"{rating}{lately}")

    def lacks(self, rule: Rating, case: Case) -> Said:
        """Name the latest rating, and the value asked."""
        reading = latest_at(rule.readings(case.record), case.on)
        if reading is None:
            return said(f"No {_rating(rule)} is recorded", in_files("ratings"), ".")
        row = reading.row
        last = f"The last {_rating(rule)} is {number_text(row.value)}, given "
        given = said(last, on_record(row.on, row))
        if case.branch.state is State.NOT_MET:
            return said(given, f"; {_value(rule)} or more is asked.")
        return said(given, "; it counted until ", say_day(reading.valid[1] - 1), ".")

    def mends(self, rule: Rating, case: Case) -> Said:
        """Record a rating, or come to a higher one."""
        rating, asked = _rating(rule), _value(rule)
        if case.branch.state is State.NOT_MET:
            return said(f"Reach {article(rating)} {rating} of {asked} or more")
        return said(f"Record a new {rating}; {asked} or more is asked")

    def remedies(self, rule: Rating, around: Surroundings) -> Sequence[Remedy]:
        """Be rated so."""
        del around
        return [
            Remedy(
                f"rating.{rule.of}",
                "Ratings",
                f"Be rated {rule.at_least:g} or more in {plain(rule.of)}",
                lambda coder, on: rows.Rating(coder, rule.of, exact(rule.at_least), on),
            )
        ]


def _rating(rule: Rating) -> str:
    """Write what is rated: performance rating."""
    return f"{plain(rule.of)} rating"


def _value(rule: Rating) -> str:
    """Write the value asked: 3.5."""
    return number_text(exact(rule.at_least))


def turn(old: Rating, new: Rating) -> Turn:
    """A higher value asks more, and so does a shorter time for which it counts."""
    return together(
        same_or_other(old.of, new.of),
        more_is_stricter(old.at_least, new.at_least),
        shorter_is_stricter(old.period("within"), new.period("within")),
    )


KIND = CriterionKind(Rating, RatingWords(), turn)
