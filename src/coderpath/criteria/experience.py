"""Has worked long enough in some kinds of setting."""

from typing import ClassVar

from pydantic import ConfigDict, Field

from coderpath.criteria.accrual import accrued, reached_on
from coderpath.criteria.base import Count, Criterion, OneOrMany, Row
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rules import Rules
from coderpath.criteria.so_far import of_months, so_far, spells_table, time_text
from coderpath.criteria.tables import FactTable
from coderpath.criteria.turns import Turn, longer_is_stricter, together, wider_is_looser
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Heading,
    Names,
    Surroundings,
    WithoutRemedies,
    Words,
)
from coderpath.days import FOREVER, Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.sources import in_files
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import plain_list
from coderpath.spans import Span, Spans, from_on, union
from coderpath.verdict import State, Truth


class Experience(Criterion):
    """Met once enough time was spent in those settings, before hire or in positions here.

    Source: trainers, coordinators and supervisors need level IV's minimum or three years of
    acute coding.
    """

    model_config = ConfigDict(populate_by_name=True)

    kind: ClassVar[str] = "experience"
    periods: ClassVar[dict[str, bool]] = {"": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("experience",)

    in_: OneOrMany = Field(alias="in")
    months: Count | None = None
    weeks: Count | None = None

    def spells(self, record: CoderRecord) -> list[tuple[Span, Row]]:
        """Give the fact behind each spell in those settings."""
        settings = {
            name for name, facility in record.facilities.items() if facility.setting in self.in_
        }
        outside = [row for row in record.experience if row.in_ in self.in_]
        here = [row for row in record.positions if row.facility in settings]
        return [
            *(((row.since, row.until), row) for row in outside),
            *(((row.since, row.until), row) for row in here),
        ]

    def merged(self, record: CoderRecord) -> Spans:
        """Give the spells with overlapping and touching ones merged."""
        return union(span for span, _ in self.spells(record))

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from the day before which it was enough, for good."""
        del rules
        met = from_on(reached_on(self.merged(record), self.required_period("")))
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the spells begun before the day."""
        del rules
        return tuple(row for (since, _), row in self.spells(record) if since < day)


class ExperienceWords(WithoutRemedies, Words[Experience]):
    """Says how much experience is asked, and how much there is so far."""

    heading = Heading(10, "Experience")

    def asks(self, rule: Experience, names: Names) -> Clause:
        """Say how much experience, and where."""
        del names
        return Clause("has ", f"{rule.required_period('')} of experience {_settings(rule)}")

    def lacks(self, rule: Experience, case: Case) -> Said:
        """Give the time so far, of the time asked."""
        spells = rule.merged(case.record)
        if not any(since < case.on for since, _ in spells):
            none = f"No experience {_settings(rule)} is recorded"
            return said(none, in_files("experience", "positions"), ".")
        return said(f"{so_far(spells, rule.required_period(''), case.on)} {_settings(rule)}.")

    def mends(self, rule: Experience, case: Case) -> Said:
        """Give the day on which it is enough, or say that more work is asked."""
        asked = rule.required_period("")
        day = reached_on(rule.merged(case.record), asked)
        if day < FOREVER:
            return said(f"{BY_ITSELF}: reached on ", say_day(day), " if the position lasts")
        return said(f"Work {_settings(rule)} until {asked} are reached")

    def total(self, rule: Experience, case: Case) -> Said:
        """Say the time added up."""
        time = accrued(rule.merged(case.record), case.on)
        told = time_text(time.months, time.days)
        return said(f"Together: {told} {_settings(rule)}" if told else "")

    def figure(self, rule: Experience, around: Surroundings, state: State) -> str:
        """Count no months where there are none; positions are not added up in a word."""
        if state is State.MET or around.record.experience:
            return ""
        return of_months(0, rule.months)

    def table(self, rule: Experience, around: Surroundings) -> FactTable:
        """Give the spells in the settings asked, and what they come to."""
        spells = [one for one in rule.spells(around.record) if one[0][0] < around.on]
        time = accrued(rule.merged(around.record), around.on)
        asked = str(rule.required_period(""))
        return spells_table("Time in these settings", spells, time, asked, around)


def _settings(rule: Experience) -> str:
    """Write the settings: in acute or critical access settings."""
    return f"in {plain_list(rule.in_)} settings"


def turn(old: Experience, new: Experience) -> Turn:
    """More time asks more; more settings in which it counts ask less."""
    return together(
        wider_is_looser(old.in_, new.in_),
        longer_is_stricter(old.required_period(""), new.required_period("")),
    )


KIND = CriterionKind(Experience, ExperienceWords(), turn)
