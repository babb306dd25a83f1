"""What is kept: how long, as whom settled it, what is due to go, and what a hold keeps."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.decisions.models import Hold, Retention
from coderpath_web.decisions.queries import (
    everything_held,
    holds,
    months_after,
    months_kept,
    settled,
)
from coderpath_web.frame.keeping import Ended, KeptKind
from coderpath_web.frame.named_alike import is_named
from coderpath_web.frame.rooms import kept_kinds
from coderpath_web.journal.models import Entry
from coderpath_web.standings.queries.employment import Spell, latest_spells

LATELY = timedelta(days=30)
PERSON = "coder:"


class KeptNow(NamedTuple):
    """A kind of record as it stands on a day."""

    kind: KeptKind
    months: int
    settled: Retention | None
    """None where nobody has settled it: then nothing goes by itself."""
    due: list[Ended]
    held: int
    """Those that would be due, and are held."""
    gone: int
    """Those erased in the last 30 days."""
    next: date | None
    """The day on which the next ones are due, held or not; None where none are over."""

    @property
    def kept_for(self) -> str:
        """For how long it is kept, in words."""
        years, months = divmod(self.months, 12)
        said = counted(self.months, "month")
        return said if months else f"{counted(years, 'year')} ({said})"


def kept_now(day: date) -> list[KeptNow]:
    """Give every kind of record as it stands on a day."""
    held = everything_held()
    return [_kept(kind, day, held) for kind in kept_kinds()]


def _kept(kind: KeptKind, day: date, held: set[str]) -> KeptNow:
    months = months_kept(kind.kept_as)
    days = [(months_after(one.day, months), one) for one in kind.ended(None)]
    over = [one for its, one in days if its <= day]
    due = [one for one in over if held.isdisjoint(one.names)]
    ahead = min((its for its, _ in days if its > day), default=None)
    since = clock.now() - LATELY
    gone = Entry.objects.filter(action=kind.act, at__gte=since).count()
    return KeptNow(kind, months, settled(kind.kept_as), due, len(over) - len(due), gone, ahead)


def is_due(kind: KeptKind, one: Ended, day: date) -> bool:
    """Tell whether a record goes on a day: its time has come, as it is settled, and no hold stands.

    A hold is on the record, on what led to it, or on anybody whom it is about.
    """
    is_time = months_after(one.day, months_kept(kind.kept_as)) <= day
    return is_time and everything_held().isdisjoint(one.names)


def to_erase(day: date) -> Iterator[tuple[KeptKind, Ended]]:
    """Go through what is to go on a day, where somebody has settled how long it is kept."""
    for one in kept_now(day):
        if one.settled is not None:
            yield from ((one.kind, record) for record in one.due)


def people_named(asked: str) -> list[Spell]:
    """Give who was ever hired whose name or id may be meant by a text, by name."""
    every = latest_spells(clock.today()).values()
    found = [one for one in every if is_named(asked, one.name, one.code)]
    return sorted(found, key=lambda one: (one.name, one.code))


def people_held() -> list[Hold]:
    """Give the holds on everything that is about a person, the latest first."""
    return list(holds().filter(about__startswith=PERSON, lifted_in=None))
