"""Is accurate enough in validation reviews."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import ClassVar, NamedTuple, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count, Criterion, Doubt, OneOrMany
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.percent import bring_text, percent_text, threshold_text, too_much_text
from coderpath.criteria.remedies import Quantity, Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.threshold import (
    Threshold,
    ThresholdField,
    is_above,
    missed,
    threshold_turn,
)
from coderpath.criteria.turns import Turn, more_is_stricter, same_or_other, together
from coderpath.criteria.words import Case, Clause, Heading, Measured, Names, Surroundings, Words
from coderpath.days import FOREVER, Day
from coderpath.facts.kinds import reviews
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Review
from coderpath.facts.sources import in_files
from coderpath.same_name import form, forms
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_span
from coderpath.sentence.words import counted, in_the_last
from coderpath.spans import Span, complement, union
from coderpath.verdict import State, Truth

METHODS = dict(reviews.METHODS)
"""What is counted, by its name, in words."""

FEWEST_IN_REVIEW = 50
"""So many are offered to be reviewed at the least."""


class Method(StrEnum):
    """What is counted: codes, whole records, or DRGs."""

    CODES = "codes"
    RECORDS = "records"
    DRGS = "drgs"


class Figures(NamedTuple):
    """A review with its figures by one method."""

    on: Day
    correct: int
    total: int
    review: Review


class Pooled(NamedTuple):
    """The reviews that count on a day, and their figures added up."""

    reviews: tuple[Review, ...]
    correct: int
    total: int


class Accuracy(Criterion):
    """Met while the pooled share of correct codes, records or DRGs passes the threshold.

    Only random samples can speak for all of a coder's work, so focused reviews are left out.
    Source: coders at some levels must meet quality requirements, which means auditing.
    """

    kind: ClassVar[str] = "accuracy"
    periods: ClassVar[dict[str, bool]] = {"window": False}
    other_kinds: ClassVar[tuple[str, ...]] = ("reviews",)
    renewed: ClassVar[bool] = True

    method: Method
    threshold: ThresholdField
    window_months: Count | None = None
    window_weeks: Count | None = None
    last_reviews: Count | None = None
    sample_at_least: Count = 1
    types: OneOrMany | None = None

    @model_validator(mode="after")
    def _check_which_reviews(self) -> Self:
        windowed = self.period("window") is not None
        if windowed and self.last_reviews is not None:
            raise PydanticCustomError("both_windows", "window and last_reviews")
        if not windowed and self.last_reviews is None:
            raise PydanticCustomError("no_window", "neither window nor last_reviews")
        return self

    def types_named(self) -> tuple[str, ...]:
        """The types whose reviews count, where it names some."""
        return self.types or ()

    def doubts(self) -> Iterator[Doubt]:
        """A threshold that nobody can pass."""
        lower = self.threshold.lower
        if lower is not None and not lower.holds(1, 1):
            yield Doubt(
                "threshold",
                f'"threshold" is {self.threshold}',
                "Nobody can be more than 100% accurate",
                'Ask for less, for instance ">= 95%"',
            )

    def eligible(self, record: CoderRecord) -> list[Figures]:
        """Give the random reviews of the types that have figures, oldest first.

        A review whose total is blank or 0 has no figures.
        """
        total, correct = attrgetter(self.method), attrgetter(f"{self.method}_correct")
        types = None if self.types is None else forms(self.types)
        found = [
            Figures(row.on, correct(row), total(row), row)
            for row in record.reviews
            if row.sample == "random" and (types is None or form(row.type) in types)
            if total(row) and correct(row) is not None
        ]
        return sorted(found, key=itemgetter(0))

    def pool(self, record: CoderRecord, day: Day) -> Pooled:
        """Add up the reviews that count on a day."""
        eligible = self.eligible(record)
        ends = self._ends(eligible)
        counting = [one for one, end in zip(eligible, ends, strict=True) if one.on <= day < end]
        return Pooled(
            tuple(one.review for one in counting),
            sum(one.correct for one in counting),
            sum(one.total for one in counting),
        )

    def share(self, record: CoderRecord, day: Day) -> Fraction:
        """Give the pooled share of a day, 0 where nothing was reviewed."""
        pool = self.pool(record, day)
        return Fraction(pool.correct, pool.total) if pool.total else Fraction(0)

    @property
    def may_be_passed(self) -> bool:
        """Whether there is an upper bound."""
        return self.threshold.upper is not None

    def is_passed(self, record: CoderRecord, rules: Rules, day: Day) -> bool:
        """Whether the share is above the upper bound."""
        del rules
        if self.threshold.upper is None:
            return False
        return is_above(self.threshold, self.share(record, day))

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The patient types, where some are named."""
        yield from (("reviews", "type", name) for name in self.types or ())

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Pool anew on each day on which a review comes in or leaves the window."""
        del rules
        met: list[Span] = []
        failed: list[Span] = []
        for span, correct, total in self._pools(self.eligible(record)):
            if total >= self.sample_at_least:
                passes = self.threshold.holds(correct, total)
                (met if passes else failed).append(span)
        return Truth(union(met), complement(union(failed)))

    def _pools(self, eligible: list[Figures]) -> Iterator[tuple[Span, int, int]]:
        """Give each stretch of days with what is correct and all of its pool; oldest first."""
        ends = self._ends(eligible)
        first = after_last = correct = total = 0
        changes = {one.on for one in eligible}.union(ends) - {FOREVER}
        for span in pairwise([*sorted(changes), FOREVER]):
            day = span[0]
            while after_last < len(eligible) and eligible[after_last].on <= day:
                correct += eligible[after_last].correct
                total += eligible[after_last].total
                after_last += 1
            while first < after_last and ends[first] <= day:
                correct -= eligible[first].correct
                total -= eligible[first].total
                first += 1
            yield span, correct, total

    def _ends(self, eligible: list[Figures]) -> list[Day]:
        """Give the day on which each review stops counting: out of the window, or of the last n."""
        window = self.period("window")
        if window:
            return [window.after(one.on) for one in eligible]
        days = [one.on for one in eligible]
        newest = self.last_reviews or 0
        return [_pushed_out(days, day, newest) for day in days]

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Review, ...]:
        """Give the reviews that count on the day."""
        del rules
        return self.pool(record, day).reviews


def _pushed_out(days: list[Day], day: Day, newest: int) -> Day:
    """Give the day on which the newest n reviews no longer reach back to a day."""
    at = bisect_right(days, day) + newest - 1
    return days[at] if at < len(days) else FOREVER


class AccuracyWords(Words[Accuracy]):
    """Says how accurate a coder must be in which reviews, and how accurate the coder is."""

    heading = Heading(6, "Accuracy, %")

    def asks(self, rule: Accuracy, names: Names) -> Clause:
        """Say how accurate, in which reviews, of how large a sample."""
        method = METHODS[rule.method]
        asked = f"{_in_counts(rule.threshold)} of {method} correct"
        enough = rule.sample_at_least
        sample = f", of at least {enough:,} {method}" if enough > 1 else ""
        return Clause("has ", f"{asked} {_reviews(rule, names)}{sample}")

    def lacks(self, rule: Accuracy, case: Case) -> Said:
        """Give the pooled share, or say how small the sample is."""
        pool = rule.pool(case.record, case.on)
        if not pool.reviews:
            none = f"No {METHODS[rule.method]} were counted {_reviews(rule, case.names)}"
            return said(none, in_files("reviews"), f".{_left_out(rule, case)}")
        if case.branch.state is State.NOT_RECORDED:
            asked = f"at least {rule.sample_at_least:,} are asked"
            return said(_sample(rule, pool), f"; {asked}.{_left_out(rule, case)}")
        counts = f"({pool.correct:,} of {pool.total:,})"
        asked = threshold_text(rule.threshold)
        return said(_share(rule, pool), " ", _counted(pool), f" {counts}; {asked} is asked.")

    def mends(self, rule: Accuracy, case: Case) -> Said:
        """Review more at random, or bring the share up."""
        method = METHODS[rule.method]
        if case.branch.state is State.NOT_RECORDED:
            more = rule.sample_at_least - rule.pool(case.record, case.on).total
            if rule.sample_at_least == 1:
                return said(f"Review {method} at random")
            return said(f"Review {more:,} more {method if more > 1 else method[:-1]} at random")
        if is_above(rule.threshold, rule.share(case.record, case.on)):
            return said(too_much_text(rule.threshold))
        return said(bring_text(f"the share of correct {method}", rule.threshold))

    def owed(self, rule: Accuracy, case: Case) -> Said:
        """Say how many more reviews, where too little was reviewed; a share is nobody's debt."""
        if case.branch.state is not State.NOT_RECORDED:
            return said()
        more = rule.sample_at_least - rule.pool(case.record, case.on).total
        return said(f"random reviews of {more:,} more {METHODS[rule.method]}")

    def total(self, rule: Accuracy, case: Case) -> Said:
        """Say the pooled share."""
        pool = rule.pool(case.record, case.on)
        return said(f"Together: {_share(rule, pool)} ({pool.correct:,} of {pool.total:,})")

    def figure(self, rule: Accuracy, around: Surroundings, state: State) -> str:
        """Give the share, or how little was reviewed."""
        pool = rule.pool(around.record, around.on)
        if state is State.NOT_RECORDED or not pool.total:
            return f"{pool.total:,} {rule.method}" if pool.total else ""
        return percent_text(Fraction(pool.correct, pool.total), rule.threshold).rstrip("%")

    def remedies(self, rule: Accuracy, around: Surroundings) -> Sequence[Remedy]:
        """Have more reviewed."""
        if rule.is_passed(around.record, around.rules, around.on):
            return []
        method, kind = rule.method.value, rule.types[0] if rule.types else ""
        lacking = rule.sample_at_least - rule.pool(around.record, around.on).total
        total = max(lacking, FEWEST_IN_REVIEW)
        return [
            Remedy(
                f"review.{method}.{kind}",
                "Reviews",
                f"Have {METHODS[method]} reviewed at random",
                lambda coder, on, total, correct: reviews.random_review(
                    coder, on, kind, {method: total, f"{method}_correct": min(correct, total)}
                ),
                (
                    Quantity("total", f"{METHODS[method].capitalize()} reviewed", total),
                    Quantity("correct", "Correct", total),
                ),
            )
        ]

    def measured(self, rule: Accuracy, around: Surroundings) -> Measured | None:
        """Give the pooled share."""
        pool = rule.pool(around.record, around.on)
        if not pool.total:
            return None
        share = Fraction(pool.correct, pool.total)
        return Measured(share, missed(rule.threshold, share).percent / 100)


def _in_counts(threshold: Threshold) -> str:
    """Write a threshold of what is counted: more than 95%, at least 90% and less than 98%."""
    return threshold_text(threshold).replace("above", "more than").replace("below", "less than")


def _reviews(rule: Accuracy, names: Names) -> str:
    """Write which reviews count: in random inpatient reviews of the last 12 months."""
    kind = "random reviews"
    if rule.types:
        kind = f"random reviews of {names.types(rule.types, 'or')}"
    window = rule.period("window")
    if window:
        return f"in {kind} of {in_the_last(window).removeprefix('in ')}"
    return f"in the newest {rule.last_reviews} {kind}"


def _share(rule: Accuracy, pool: Pooled) -> str:
    share = percent_text(Fraction(pool.correct, pool.total), rule.threshold)
    return f"{share} of {METHODS[rule.method]} correct"


def _sample(rule: Accuracy, pool: Pooled) -> Said:
    method = METHODS[rule.method]
    what = method[:-1] if pool.total == 1 else method
    were = "was" if pool.total == 1 else "were"
    return said(f"Only {pool.total:,} {what} {were} reviewed ", _counted(pool))


def _counted(pool: Pooled) -> Said:
    days = sorted(review.on for review in pool.reviews)
    found = counted(len(days), "random review")
    return said(f"in {found} ", say_span(days[0], days[-1] + 1))


def _left_out(rule: Accuracy, case: Case) -> str:
    """Count the reviews of the window that are focused, since they are looked for in vain."""
    window = rule.period("window")
    focused = [
        row
        for row in case.record.reviews
        if row.sample == "focused" and row.on <= case.on
        if window is None or case.on < window.after(row.on)
    ]
    if not focused:
        return ""
    do = "does" if len(focused) == 1 else "do"
    return f" {counted(len(focused), 'focused review')} {do} not count here."


def turn(old: Accuracy, new: Accuracy) -> Turn:
    """A larger sample asks more, since a smaller one no longer speaks; other reviews are other."""
    return together(
        same_or_other(old.method, new.method),
        threshold_turn(old.threshold, new.threshold),
        same_or_other(old.period("window"), new.period("window")),
        same_or_other(old.last_reviews, new.last_reviews),
        same_or_other(_types(old), _types(new)),
        more_is_stricter(old.sample_at_least, new.sample_at_least),
    )


def _types(rule: Accuracy) -> frozenset[str] | None:
    return None if rule.types is None else forms(rule.types)


KIND = CriterionKind(Accuracy, AccuracyWords(), turn)
