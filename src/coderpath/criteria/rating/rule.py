"""Has been rated so high, or higher."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Annotated, ClassVar, Self

from pydantic import Field, StrictBool, StrictFloat, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.latest import Reading, readings, statement_at, truth_of
from coderpath.criteria.rules import Rules
from coderpath.days import FOREVER, Day
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.same_name import form
from coderpath.spans import complement, union
from coderpath.verdict import State, Truth


def exact(number: float) -> Fraction:
    """Read a number as it is written in the document: 3.7 is 37/10."""
    return Fraction(Decimal(str(number)))


class Rating(Criterion):
    """Met while the latest rating has that value or more and has not lapsed.

    With `times` and `of_last`, while so many of the last rating days reach the value; with
    `every`, while every rating day in the window does. Both look at one value a day, the lowest,
    and not at `until`.
    Source: federal step increases need an acceptable rating; other ladders look back over several.
    """

    kind: ClassVar[str] = "rating"
    periods: ClassVar[dict[str, bool]] = {"within": False}
    other_kinds: ClassVar[tuple[str, ...]] = ("ratings",)

    of: Name
    at_least: Annotated[StrictInt | StrictFloat, Field()]
    within_months: Count | None = None
    within_weeks: Count | None = None
    times: Count | None = None
    of_last: Count | None = None
    every: StrictBool = False

    @model_validator(mode="after")
    def _check_look_back(self) -> Self:
        if (self.times is None) != (self.of_last is None):
            raise PydanticCustomError("times_alone", "times goes with of_last")
        if self.every and self.of_last is not None:
            raise PydanticCustomError("every_of_last", "every and of_last")
        if self.every and self.period("within") is None:
            raise PydanticCustomError("every_without_window", "every without a window")
        if self.times and self.of_last and self.times > self.of_last:
            raise PydanticCustomError(
                "times_above",
                "{times} of {of_last}",
                {"times": self.times, "of_last": self.of_last},
            )
        return self

    @property
    def looks_back(self) -> bool:
        """Whether it looks at several rating days, and not at the latest alone."""
        return self.every or self.of_last is not None

    @cached_property
    def asked(self) -> Fraction:
        """The value that is asked, exactly."""
        return exact(self.at_least)

    def reaches(self, row: rows.Rating) -> bool:
        """Tell whether a rating is high enough."""
        return row.value >= self.asked

    def readings(self, record: CoderRecord) -> list[Reading[rows.Rating]]:
        """Give the ratings; of one day the lowest counts."""
        return readings(self._of_it(record), lambda row: row.value, self.period("within"))

    def _of_it(self, record: CoderRecord) -> list[rows.Rating]:
        return [row for row in record.ratings if form(row.of) == form(self.of)]

    def rating_days(self, record: CoderRecord) -> list[rows.Rating]:
        """Give one rating for each day, the lowest, oldest first."""
        ordered = sorted(self._of_it(record), key=attrgetter("on", "value"))
        return [next(group) for _, group in groupby(ordered, key=attrgetter("on"))]

    def ends_on(self, row: rows.Rating) -> Day:
        """Give the day on which a rating leaves the window; FOREVER without one."""
        within = self.period("within")
        return within.after(row.on) if within else FOREVER

    def looked_at(self, days: Sequence[rows.Rating], day: Day) -> tuple[rows.Rating, ...]:
        """Give the rating days that a day looks back on, oldest first."""
        seen = tuple(row for row in days if row.on <= day < self.ends_on(row))
        return seen[-self.of_last :] if self.of_last else seen

    def state_of(self, seen: Sequence[rows.Rating]) -> State:
        """Judge the rating days that a day looks back on."""
        enough = sum(map(self.reaches, seen))
        if self.times is None or self.of_last is None:
            if enough < len(seen):
                return State.NOT_MET
            return State.MET if seen else State.NOT_RECORDED
        if enough >= self.times:
            return State.MET
        missing = self.of_last - len(seen)
        return State.NOT_MET if enough + missing < self.times else State.NOT_RECORDED

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """What is rated."""
        yield "ratings", "of", self.of

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met on a value that is high enough, not recorded without a valid one."""
        del rules
        if self.looks_back:
            return self._looking_back(self.rating_days(record))
        return truth_of(self.readings(record), self.reaches)

    def _looking_back(self, days: Sequence[rows.Rating]) -> Truth:
        """Judge anew on each day on which a rating comes in or leaves the window."""
        turns = {row.on for row in days} | {self.ends_on(row) for row in days}
        spans = list(pairwise(sorted(turns | {FOREVER})))
        states = [self.state_of(self.looked_at(days, since)) for since, _ in spans]
        judged = list(zip(spans, states, strict=True))
        met = union(span for span, state in judged if state is State.MET)
        failed = union(span for span, state in judged if state is State.NOT_MET)
        return Truth(met, complement(failed))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[rows.Rating, ...]:
        """Give the latest rating, or those that the day looks back on."""
        del rules
        if self.looks_back:
            return self.looked_at(self.rating_days(record), day)
        return statement_at(self.readings(record), day)
