"""Has worked long enough in some kinds of setting."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import ConfigDict, Field, StrictBool

from coderpath.criteria.base import Count, Criterion, OneOrMany, Row
from coderpath.criteria.counted import CountedTime, long_leaves, rows_of_leaves, stretches
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rules import Rules
from coderpath.criteria.so_far import (
    counted_text,
    how_counted,
    left_out_text,
    of_months,
    spells_table,
    together,
)
from coderpath.criteria.tables import FactTable
from coderpath.criteria.turns import (
    Turn,
    longer_is_stricter,
    more_is_stricter,
    shorter_is_stricter,
    wider_is_looser,
)
from coderpath.criteria.turns import together as added_up
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
from coderpath.facts.rows import Leave, Position
from coderpath.facts.sources import in_files
from coderpath.same_name import form, forms
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import plain_list
from coderpath.spans import from_on
from coderpath.verdict import State, Truth


class Experience(Criterion):
    """Met once enough time was spent in those settings, before hire or in positions here.

    With `full_time_equivalent` each day counts for the share of full time of the positions on it,
    at most for one, and twelve months are 365 such days; experience from before counts in full.
    With `without_leave_over_months` days of positions inside a leave longer than that do not count.

    Source: trainers, coordinators and supervisors need level IV's minimum or three years of
    acute coding.
    """

    model_config = ConfigDict(populate_by_name=True)

    kind: ClassVar[str] = "experience"
    periods: ClassVar[dict[str, bool]] = {"": True, "without_leave_over": False}
    checked_kinds: ClassVar[tuple[str, ...]] = ("experience",)

    in_: OneOrMany = Field(alias="in")
    months: Count | None = None
    weeks: Count | None = None
    full_time_equivalent: StrictBool = False
    without_leave_over_months: Count | None = None
    without_leave_over_weeks: Count | None = None

    def positions(self, record: CoderRecord) -> list[Position]:
        """Give the positions at facilities of those settings."""
        named, places = forms(self.in_), record.facilities
        return [
            row
            for row in record.positions
            if row.facility in places and form(places[row.facility].setting) in named
        ]

    def counted(self, record: CoderRecord) -> CountedTime:
        """Give the days in those settings that count, each with the fact behind it."""
        named = forms(self.in_)
        outside = [row for row in record.experience if form(row.in_) in named]
        left_out = long_leaves(record, self.period("without_leave_over"))
        found = stretches(self.positions(record), outside, left_out)
        return CountedTime(found, self.required_period(""), self.full_time_equivalent)

    def leaves_out(self, record: CoderRecord, day: Day) -> list[Leave]:
        """Give the leaves begun before a day that do not count."""
        over = self.period("without_leave_over")
        return rows_of_leaves(record, self.positions(record), over, day) if over else []

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The settings, of experience and of facilities."""
        for name in self.in_:
            yield "experience", "in", name
            yield "facilities", "setting", name

    @property
    def takes_time(self) -> bool:
        """Always."""
        return True

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met from the day before which it was enough, for good."""
        del rules
        met = from_on(self.counted(record).reached_on())
        return Truth.known(met).unless_checked(record.unchecked(*self.checked_kinds))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Row, ...]:
        """Give the spells begun before the day, and the leaves that do not count."""
        del rules
        begun = [one.row for one in self.counted(record).stretches if one.span[0] < day]
        return (*dict.fromkeys(begun), *self.leaves_out(record, day))


class ExperienceWords(WithoutRemedies, Words[Experience]):
    """Says how much experience is asked, and how much there is so far."""

    heading = Heading(10, "Experience")

    def asks(self, rule: Experience, names: Names) -> Clause:
        """Say how much experience, and where."""
        del names
        how = how_counted(rule.full_time_equivalent, rule.period("without_leave_over"))
        asked = rule.required_period("")
        return Clause("has ", f"{asked} of experience {_settings(rule)}{how}")

    def lacks(self, rule: Experience, case: Case) -> Said:
        """Give the time so far, of the time asked."""
        time, leaves = rule.counted(case.record), rule.leaves_out(case.record, case.on)
        if not time.begun(case.on) and not leaves:
            none = f"No experience {_settings(rule)} is recorded"
            return said(none, in_files("experience", "positions"), ".")
        told = f"{counted_text(time, case.on)} of {time.asked} so far {_settings(rule)}."
        return said(told, left_out_text(leaves))

    def mends(self, rule: Experience, case: Case) -> Said:
        """Give the day on which it is enough, or say that more work is asked."""
        time = rule.counted(case.record)
        asked, day = time.asked, time.reached_on()
        if day < FOREVER:
            return said(f"{BY_ITSELF}: reached on ", say_day(day), " if the position lasts")
        return said(f"Work {_settings(rule)} until {asked} are reached")

    def total(self, rule: Experience, case: Case) -> Said:
        """Say the time added up."""
        time = rule.counted(case.record)
        if not time.begun(case.on):
            return said()
        return said(f"Together: {counted_text(time, case.on)} {_settings(rule)}")

    def figure(self, rule: Experience, around: Surroundings, state: State) -> str:
        """Count no months where there are none; positions are not added up in a word."""
        if state is State.MET or around.record.experience or around.record.positions:
            return ""
        return of_months(0, rule.months)

    def table(self, rule: Experience, around: Surroundings) -> FactTable:
        """Give the spells in the settings asked, and what they come to."""
        time, leaves = rule.counted(around.record), rule.leaves_out(around.record, around.on)
        sums = together(time, str(time.asked), around.on)
        return spells_table("Time in these settings", time, leaves, sums, around)


def _settings(rule: Experience) -> str:
    """Write the settings: in acute or critical access settings."""
    return f"in {plain_list(rule.in_)} settings"


def turn(old: Experience, new: Experience) -> Turn:
    """More time asks more, and so does what counts for less; more settings ask less."""
    return added_up(
        wider_is_looser(old.in_, new.in_),
        longer_is_stricter(old.required_period(""), new.required_period("")),
        more_is_stricter(old.full_time_equivalent, new.full_time_equivalent),
        shorter_is_stricter(old.period("without_leave_over"), new.period("without_leave_over")),
    )


KIND = CriterionKind(Experience, ExperienceWords(), turn)
