"""Has held a level long enough."""

from typing import ClassVar

from coderpath.criteria.accrual import Accrued, accrued, reached_on
from coderpath.criteria.base import Count, Criterion, OneOrMany
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rules import Rules
from coderpath.criteria.so_far import of_months, so_far, spells_table
from coderpath.criteria.tables import FactTable
from coderpath.criteria.turns import (
    Turn,
    longer_is_stricter,
    more_is_stricter,
    together,
    wider_is_looser,
)
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
from coderpath.facts.rows import Position
from coderpath.facts.sources import in_files
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.spans import from_on, span_at, union
from coderpath.verdict import State, Truth


class TimeInLevel(Criterion):
    """Met while the present spell in the levels is old enough; or once all spells together are.

    Source: level IV looks at one year within level III; federal ladders have step waits.
    """

    kind: ClassVar[str] = "time_in_level"
    periods: ClassVar[dict[str, bool]] = {"": True}
    levels_in: ClassVar[str | None] = "level"
    other_kinds: ClassVar[tuple[str, ...]] = ("positions",)

    level: OneOrMany
    months: Count | None = None
    weeks: Count | None = None
    continuous: bool = True

    @property
    def reads_positions(self) -> bool:
        """Always: it looks at nothing else, or at positions among others."""
        return True

    @property
    def holds_now(self) -> bool:
        """Unless earlier spells count as well."""
        return self.continuous

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Count each merged spell from its start, or add all of them up."""
        asked = self.required_period("")
        held = rules.held(record, self.level)
        if self.continuous:
            return Truth.known(union((asked.after(since), until) for since, until in held))
        return Truth.known(from_on(reached_on(held, asked)))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Position, ...]:
        """Give the positions in the levels begun on the day or before."""
        positions = rules.positions_in(record, self.level)
        return tuple(row for row in positions if row.since <= day)


class TimeInLevelWords(WithoutRemedies, Words[TimeInLevel]):
    """Says how long a level must be held, and how long it has been."""

    heading = Heading(9, "Time in level")

    def asks(self, rule: TimeInLevel, names: Names) -> Clause:
        """Say how long in which level, in one piece or in all."""
        once = "without a break" if rule.continuous else "in all"
        return Clause("has ", f"{rule.required_period('')} {once} as {names.levels(rule.level)}")

    def lacks(self, rule: TimeInLevel, case: Case) -> Said:
        """Give the time so far, or say that the level is not held."""
        asked, titles = rule.required_period(""), case.names.levels(rule.level)
        held, files = case.rules.held(case.record, rule.level), in_files("positions")
        past = [span for span in held if span[0] <= case.on]
        if not past:
            return said(f"{titles} has not been held yet", files, ".")
        now = span_at(held, case.on)
        if now is None and rule.continuous:
            ended = f"{titles} is not held now; it ended on "
            return said(ended, say_day(past[-1][1]), files, ".")
        if now is None or not rule.continuous:
            return said(f"{so_far(held, asked, case.on)} as {titles}.")
        time = so_far((now,), asked, case.on)
        return said(f"{time} as {titles}, since ", say_day(now[0]), ".")

    def mends(self, rule: TimeInLevel, case: Case) -> Said:
        """Give the day on which it is long enough, or say that the level must be held."""
        day = _enough_on(rule, case)
        if day < FOREVER:
            return said(f"{BY_ITSELF}: reached on ", say_day(day), " if the position lasts")
        once = " without a break" if rule.continuous else " in all"
        return said(f"Hold {case.names.levels(rule.level)} for {rule.required_period('')}{once}")

    def figure(self, rule: TimeInLevel, around: Surroundings, state: State) -> str:
        """Count the whole months in the level."""
        del state
        return of_months(_time(rule, around).months, rule.months)

    def table(self, rule: TimeInLevel, around: Surroundings) -> FactTable:
        """Give the positions in the levels asked, and what they come to."""
        found = around.rules.positions_in(around.record, rule.level)
        spells = [((row.since, row.until), row) for row in found if row.since <= around.on]
        time, asked = _time(rule, around), rule.required_period("")
        return spells_table("Time in the level", spells, time, asked, around)


def _enough_on(rule: TimeInLevel, case: Case) -> Day:
    asked, held = rule.required_period(""), case.rules.held(case.record, rule.level)
    if not rule.continuous:
        return reached_on(held, asked)
    now = span_at(held, case.on)
    if now is None or asked.after(now[0]) >= now[1]:
        return FOREVER
    return asked.after(now[0])


def _time(rule: TimeInLevel, around: Surroundings) -> Accrued:
    """Add up the time in the level; of what must be without a break, the present spell."""
    held = around.rules.held(around.record, rule.level)
    if rule.continuous:
        now = span_at(held, around.on)
        held = (now,) if now else ()
    return accrued(held, around.on)


def turn(old: TimeInLevel, new: TimeInLevel) -> Turn:
    """More time asks more, and so does time without a break; more levels ask less."""
    return together(
        wider_is_looser(old.level, new.level),
        longer_is_stricter(old.required_period(""), new.required_period("")),
        more_is_stricter(old.continuous, new.continuous),
    )


KIND = CriterionKind(TimeInLevel, TimeInLevelWords(), turn)
