"""Nothing of a kind has happened for some time."""

from typing import ClassVar

from coderpath.criteria.base import Count, Criterion, Name
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import Turn, longer_is_stricter, same_or_other, together
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Names,
    WithoutFigure,
    WithoutRemedies,
    Words,
)
from coderpath.days import Day
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Event
from coderpath.facts.sources import on_record
from coderpath.sentence import Said, listing, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, in_the_last, plain
from coderpath.spans import complement, intersection, union
from coderpath.verdict import Truth


class NoEvent(Criterion):
    """Met when no such event lies within the period; not recorded while events are not checked.

    Source: clinical ladders ask for no discipline in a period.
    """

    kind: ClassVar[str] = "no_event"
    periods: ClassVar[dict[str, bool]] = {"within": True}
    checked_kinds: ClassVar[tuple[str, ...]] = ("events",)

    of: Name
    within_months: Count | None = None
    within_weeks: Count | None = None

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met outside the periods after each event, on days for which events are complete."""
        del rules
        within = self.required_period("within")
        events = [row for row in record.events if row.of == self.of]
        quiet = complement(union((row.on, within.after(row.on)) for row in events))
        unchecked = record.unchecked(*self.checked_kinds)
        met = intersection(quiet, complement(unchecked))
        return Truth(met, union((*quiet, *unchecked)))

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Event, ...]:
        """Give the events that stand in the way."""
        del rules
        within = self.required_period("within")
        events = [row for row in record.events if row.of == self.of]
        return tuple(row for row in events if row.on <= day < within.after(row.on))


class NoEventWords(WithoutFigure, WithoutRemedies, Words[NoEvent]):
    """Says what must not have happened, and until when it counts."""

    def asks(self, rule: NoEvent, names: Names) -> Clause:
        """Say what must not have happened, and for how long."""
        del names
        within = rule.required_period("within")
        return Clause("has ", f"no {plain(rule.of)} {in_the_last(within)}")

    def lacks(self, rule: NoEvent, case: Case) -> Said:
        """Name the events, and until when they count."""
        events = sorted(_events(rule, case), key=lambda row: row.on)
        dates = listing([on_record(row.on, row) for row in events])
        it = "it counts" if len(events) == 1 else "they count"
        until = say_day(_quiet_from(rule, case) - 1)
        return said(f"{capital(plain(rule.of))} ", dates, f"; {it} until ", until, ".")

    def mends(self, rule: NoEvent, case: Case) -> Said:
        """Give the day on which the last event counts no more."""
        day = say_day(_quiet_from(rule, case))
        return said(f"{BY_ITSELF}: met from ", day, " if it does not happen again")


def _quiet_from(rule: NoEvent, case: Case) -> Day:
    within = rule.required_period("within")
    return max(within.after(row.on) for row in _events(rule, case))


def _events(rule: NoEvent, case: Case) -> tuple[Event, ...]:
    return rule.used(case.record, case.rules, case.on)


def turn(old: NoEvent, new: NoEvent) -> Turn:
    """A longer time without asks more."""
    return together(
        same_or_other(old.of, new.of),
        longer_is_stricter(old.required_period("within"), new.required_period("within")),
    )


KIND = CriterionKind(NoEvent, NoEventWords(), turn)
