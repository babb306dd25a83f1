"""Has been reviewed often enough."""

from collections.abc import Sequence
from typing import ClassVar

from coderpath.criteria.base import Count, Criterion
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, more_is_stricter, shorter_is_stricter, together
from coderpath.criteria.words import Case, Clause, Heading, Names, Surroundings, Words
from coderpath.days import Day
from coderpath.facts.kinds.reviews import random_review
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Review
from coderpath.facts.sources import in_files
from coderpath.sentence import Said, listing, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import counted, in_the_last
from coderpath.spans import covered
from coderpath.verdict import State, Truth


class Reviews(Criterion):
    """Met while so many validation reviews of any kind lie within the window.

    Source: corporate HIM reviewed ancillary coders every quarter.
    """

    kind: ClassVar[str] = "reviews"
    periods: ClassVar[dict[str, bool]] = {"window": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("reviews",)
    renewed: ClassVar[bool] = True

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


class ReviewsWords(Words[Reviews]):
    """Says how many reviews are asked, and which lie in the window."""

    heading = Heading(7, "Reviews")

    def asks(self, rule: Reviews, names: Names) -> Clause:
        """Say how many reviews, in which window."""
        del names
        window = rule.required_period("window")
        reviews = counted(rule.at_least, "validation review")
        return Clause("has ", f"at least {reviews} {in_the_last(window)}")

    def lacks(self, rule: Reviews, case: Case) -> Said:
        """Count the reviews in the window, with their days."""
        window = in_the_last(rule.required_period("window"))
        found = sorted(rule.used(case.record, case.rules, case.on), key=lambda row: row.on)
        if not found:
            return said(f"No validation review is recorded {window}", in_files("reviews"), ".")
        asked = f"{len(found)} of {counted(rule.at_least, 'validation review')}"
        return said(f"{asked} {window}: ", listing([say_day(row.on) for row in found]), ".")

    def mends(self, rule: Reviews, case: Case) -> Said:
        """Say how many more reviews to hold."""
        more = rule.at_least - len(rule.used(case.record, case.rules, case.on))
        return said(f"Hold {counted(more, 'more validation review')}")

    def owed(self, rule: Reviews, case: Case) -> Said:
        """Say how many more reviews."""
        more = rule.at_least - len(rule.used(case.record, case.rules, case.on))
        return said(counted(more, "more validation review"))

    def figure(self, rule: Reviews, around: Surroundings, state: State) -> str:
        """Count the reviews."""
        del state
        used = rule.used(around.record, around.rules, around.on)
        return f"{min(len(used), rule.at_least)} of {rule.at_least}"

    def remedies(self, rule: Reviews, around: Surroundings) -> Sequence[Remedy]:
        """Have one more."""
        del rule, around
        says = "Have a validation review"
        return [
            Remedy("review", "Reviews", says, lambda coder, on: random_review(coder, on, "", {}))
        ]


def turn(old: Reviews, new: Reviews) -> Turn:
    """More reviews ask more; a longer time to have them in asks less."""
    return together(
        more_is_stricter(old.at_least, new.at_least),
        shorter_is_stricter(old.period("window"), new.period("window")),
    )


KIND = CriterionKind(Reviews, ReviewsWords(), turn)
