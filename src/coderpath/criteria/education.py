"""Has a diploma or degree of a level or higher."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import ClassVar

from coderpath.criteria.base import Criterion, Name
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.remedies import Remedy
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import (
    Turn,
    given_is_stricter,
    more_is_stricter,
    same_or_other,
    together,
)
from coderpath.criteria.words import (
    BY_ITSELF,
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
from coderpath.facts.kinds.education import LEVELS
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import in_files, on_record
from coderpath.same_name import form
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import article, capital, lowered, plain
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
            row for row in record.education if RANK[row.level] >= asked and self.takes(row.subject)
        ]

    def takes(self, subject: str) -> bool:
        """Tell whether a degree in a subject is asked for; without one any is."""
        return self.subject is None or form(subject) == form(self.subject)

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The subject, where one is asked."""
        if self.subject is not None:
            yield "education", "subject", self.subject

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


DEGREES = {Degree(name): lowered(title) for name, title in LEVELS}


class EducationWords(WithoutFigure, Words[Education]):
    """Says which degree is asked, and which is the highest so far."""

    heading = Heading(1, "Education")
    figure_in_gates = True

    def asks(self, rule: Education, names: Names) -> Clause:
        """Say which degree, and in what."""
        del names
        degree = _degree(rule)
        return Clause(f"has {article(degree)} ", degree)

    def lacks(self, rule: Education, case: Case) -> Said:
        """Name the award to come, or the highest one so far."""
        coming = _award_to_come(rule, case)
        if coming:
            return said(f"{_award(coming)} comes only ", on_record(coming.on, coming), ".")
        none = said(f"No {_degree(rule)} is recorded", in_files("education"), ".")
        past = [row for row in case.record.education if row.on <= case.on]
        if not past:
            return none
        best = max(past, key=lambda row: (RANK[row.level], row.on))
        highest = f" Highest so far: {_award(best).lower()}, "
        return said(none, highest, on_record(best.on, best), ".")

    def mends(self, rule: Education, case: Case) -> Said:
        """Wait for an award that is dated, or earn one."""
        coming = _award_to_come(rule, case)
        if coming:
            return said(f"{BY_ITSELF}: {_award(coming).lower()} on ", say_day(coming.on))
        degree = _degree(rule)
        return said(f"Earn {article(degree)} {degree} and record it")

    def remedies(self, rule: Education, around: Surroundings) -> Sequence[Remedy]:
        """Finish the degree."""
        del around
        level, subject = rule.level.value, rule.subject or ""
        degree = DEGREES[rule.level]
        about = f" in {plain(subject)}" if subject else ""
        return [
            Remedy(
                f"education.{level}.{subject}",
                "Education",
                f"Finish {article(degree)} {degree}{about}",
                lambda coder, on: rows.Education(coder, level, subject, on),
            )
        ]


def _degree(rule: Education) -> str:
    """Write the degree asked: bachelor's degree or higher in nursing."""
    higher = "" if rule.level is Degree.DOCTORATE else " or higher"
    subject = f" in {plain(rule.subject)}" if rule.subject else ""
    return f"{DEGREES[rule.level]}{higher}{subject}"


def _award_to_come(rule: Education, case: Case) -> rows.Education | None:
    ahead = [row for row in rule.awarded(case.record) if row.on > case.on]
    return min(ahead, key=lambda row: row.on, default=None)


def _award(row: rows.Education) -> str:
    subject = f" in {plain(row.subject)}" if row.subject else ""
    return f"{capital(DEGREES[Degree(row.level)])}{subject}"


def turn(old: Education, new: Education) -> Turn:
    """A higher level asks more, and so does a subject where any would do."""
    subject = given_is_stricter(old.subject, new.subject)
    if old.subject and new.subject:
        subject = same_or_other(form(old.subject), form(new.subject))
    return together(more_is_stricter(RANK[old.level], RANK[new.level]), subject)


KIND = CriterionKind(Education, EducationWords(), turn)
