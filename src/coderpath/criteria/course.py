"""Has passed a course, perhaps not too long ago."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, same_or_other, shorter_is_stricter, together
from coderpath.criteria.words import (
    Case,
    Clause,
    Heading,
    Names,
    Surroundings,
    WithoutFigure,
    Words,
)
from coderpath.days import FOREVER, Day
from coderpath.facts.kinds.courses import course_text
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import CoursePassed
from coderpath.facts.sources import in_files, on_record
from coderpath.same_name import form
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, in_the_last
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

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The course."""
        yield "courses", "of", self.of

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met while a passed course counts."""
        del rules
        own = form(self.of)
        passed = [row for row in record.courses if form(row.of) == own]
        met = union([(row.on, self.end_of(row)) for row in passed])
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[CoursePassed, ...]:
        """Give the passes of the day or before, newest first."""
        del rules
        passed = [row for row in record.courses if form(row.of) == form(self.of) and row.on <= day]
        return tuple(sorted(passed, key=lambda row: -row.on))


class CourseWords(WithoutFigure, Words[Course]):
    """Says which course is asked, and when it was last passed."""

    heading = Heading(2, "Courses")
    figure_in_gates = True

    def asks(self, rule: Course, names: Names) -> Clause:
        """Say which course, and how lately."""
        del names
        within = rule.period("within")
        lately = f" {in_the_last(within)}" if within else ""
        return Clause("", f"has passed {course_text(rule.of)}{lately}")

    def lacks(self, rule: Course, case: Case) -> Said:
        """Name the last pass and when it stopped counting, or say that there is none."""
        name = capital(course_text(rule.of))
        passed = rule.used(case.record, case.rules, case.on)
        if not passed:
            return said(f"{name} is not recorded as passed", in_files("courses"), ".")
        last = passed[0]
        counted = say_day(rule.end_of(last) - 1)
        when = on_record(last.on, last)
        return said(f"{name} was passed ", when, ", and that counted until ", counted, ".")

    def mends(self, rule: Course, case: Case) -> Said:
        """Pass the course, perhaps again."""
        again = " again" if case.branch.facts else ""
        return said(f"Pass {course_text(rule.of)}{again} and record it")

    def remedies(self, rule: Course, around: Surroundings) -> Sequence[Remedy]:
        """Pass the course."""
        del around
        return [
            Remedy(
                f"course.{rule.of}",
                "Courses",
                f"Pass {course_text(rule.of)}",
                lambda coder, on: CoursePassed(coder, rule.of, on),
            )
        ]


def turn(old: Course, new: Course) -> Turn:
    """A course that counts for a shorter time asks more."""
    return together(
        same_or_other(form(old.of), form(new.of)),
        shorter_is_stricter(old.period("within"), new.period("within")),
    )


KIND = CriterionKind(Course, CourseWords(), turn)
