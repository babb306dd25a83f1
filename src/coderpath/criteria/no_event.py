"""Nothing of a kind has happened for some time."""

from collections.abc import Iterator
from typing import ClassVar

from coderpath.criteria.base import Amount, Criterion, Name
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.rules import Rules
from coderpath.criteria.turns import (
    Turn,
    given_is_stricter,
    longer_is_stricter,
    reverse,
    same_or_other,
    together,
)
from coderpath.criteria.words import (
    BY_ITSELF,
    Case,
    Clause,
    Names,
    WithoutFigure,
    WithoutRemedies,
    Words,
)
from coderpath.days import FOREVER, Day, Duration
from coderpath.facts.record import CoderRecord
from coderpath.facts.rows import Event
from coderpath.facts.sources import source_of
from coderpath.same_name import form
from coderpath.sentence import Said, listing, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, in_the_last, plain
from coderpath.spans import complement, intersection, union
from coderpath.verdict import Truth


class NoEvent(Criterion):
    """Met when no such event lies within the period; not recorded while events are not checked.

    The period begins with the end of the event. Without a period an event counts ever after.
    Source: clinical ladders ask for no discipline in a period.
    """

    kind: ClassVar[str] = "no_event"
    periods: ClassVar[dict[str, bool]] = {"within": False}
    checked_kinds: ClassVar[tuple[str, ...]] = ("events",)

    of: Name
    within_months: Amount | None = None
    within_weeks: Amount | None = None

    def counts_until(self, row: Event) -> Day:
        """Give the first day on which an event counts no more: at the earliest the next one."""
        within = self.period("within")
        return max(within.after(row.end), row.on + 1) if within else FOREVER

    def names_compared(self) -> Iterator[tuple[str, str, str]]:
        """The event."""
        yield "events", "of", self.of

    def truth(self, record: CoderRecord, rules: Rules) -> Truth:
        """Met outside the periods after events, where events are complete; one on file counts."""
        del rules
        events = [row for row in record.events if form(row.of) == form(self.of)]
        quiet = complement(union((row.on, self.counts_until(row)) for row in events))
        unchecked = record.unchecked(*self.checked_kinds)
        met = intersection(quiet, complement(unchecked))
        return Truth(met, quiet)

    def used(self, record: CoderRecord, rules: Rules, day: Day) -> tuple[Event, ...]:
        """Give the events that stand in the way."""
        del rules
        events = [row for row in record.events if form(row.of) == form(self.of)]
        return tuple(row for row in events if row.on <= day < self.counts_until(row))


class NoEventWords(WithoutFigure, WithoutRemedies, Words[NoEvent]):
    """Says what must not have happened, and until when it counts."""

    def asks(self, rule: NoEvent, names: Names) -> Clause:
        """Say what must not have happened, and for how long."""
        del names
        within, event = rule.period("within"), plain(rule.of)
        if within is None:
            return Clause("has ", f"no {event} at any time")
        if not within.length:
            return Clause("has ", f"no {event} going on")
        return Clause("has ", f"no {event} {in_the_last(within)}")

    def lacks(self, rule: NoEvent, case: Case) -> Said:
        """Name the events, and until when they count."""
        events = sorted(_events(rule, case), key=lambda row: row.on)
        told = listing([said(row.days, source_of(row)) for row in events])
        event = capital(plain(rule.of))
        it = "it counts" if len(events) == 1 else "they count"
        until = _quiet_from(rule, case)
        if until < FOREVER:
            return said(f"{event} ", told, f"; {it} until ", say_day(until - 1), ".")
        if rule.period("within") is None:
            return said(f"{event} ", told, f"; {it} for good.")
        return said(f"{event} ", told, ".")

    def mends(self, rule: NoEvent, case: Case) -> Said:
        """Give the day on which the last event counts no more, or say what is to be recorded."""
        until, within = _quiet_from(rule, case), rule.period("within")
        if until < FOREVER:
            day = say_day(until)
            return said(f"{BY_ITSELF}: met from ", day, " if it does not happen again")
        if within is None:
            return said("Nothing can change it: it counts for good")
        after = f"; it counts {within} more" if within.length else ""
        return said(f"Record its last day once it is over{after}")


def _quiet_from(rule: NoEvent, case: Case) -> Day:
    return max(rule.counts_until(row) for row in _events(rule, case))


def _events(rule: NoEvent, case: Case) -> tuple[Event, ...]:
    return rule.used(case.record, case.rules, case.on)


def turn(old: NoEvent, new: NoEvent) -> Turn:
    """A longer time without asks more, and most of all one without an end."""
    within = _longer(old.period("within"), new.period("within"))
    return together(same_or_other(form(old.of), form(new.of)), within)


def _longer(old: Duration | None, new: Duration | None) -> Turn:
    if old is None or new is None:
        return reverse(given_is_stricter(old, new))
    return longer_is_stricter(old, new) if old.length or new.length else None


KIND = CriterionKind(NoEvent, NoEventWords(), turn)
