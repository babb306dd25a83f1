"""What was put on file in the last week about the people of a board, whenever it is true.

The first load is left out: what was on file when the organization began is no change.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Count, Min, Q, Subquery

from coderpath.sentence import Said
from coderpath.sentence import said as sentence
from coderpath_web import clock
from coderpath_web.facts.models import Fact
from coderpath_web.frame.acts import said
from coderpath_web.journal.models import Entry
from coderpath_web.kept_while import KeptWhile
from coderpath_web.standings.queries.stretches import DAYS_BACK

MOST = 6
"""Entries that are shown; the journal has all of them."""
LATEST = 100
"""Entries of the week that are looked through, the newest first."""


TOLD: KeptWhile = KeptWhile(most=1000)
"""What single entries put on file about some people."""


class Recorded(NamedTuple):
    """An entry that put something on file: who did what, about how many, true since when."""

    who: str
    did: str
    why: Said
    """Its reason, as a sentence."""
    on: datetime
    coders: int
    since: date | None
    fact: int
    """One of its facts, to read on."""

    @property
    def is_dated_back(self):
        """Whether some of it was true before the day on which it was recorded."""
        return bool(self.since and self.since < clock.day_of(self.on))


def recorded_lately(people, day, withheld):
    """Give the entries of the week before the end of a day that are about some people.

    A standard is about those who are at home at its facility. Kinds that are withheld are left out.
    """
    end = datetime.combine(day + timedelta(days=1), time(), clock.zone())
    week = Entry.objects.filter(at__gte=end - timedelta(days=DAYS_BACK), at__lt=end)
    week = week.exclude(number=_first_load())
    entries = {one.number: one for one in week.order_by("-number")[:LATEST]}
    coders = frozenset(one.coder for one in people)
    places = frozenset(one.facility for one in people if one.facility)
    told = _told(entries, coders, places, withheld)
    lately = [number for number in entries if told[number]][:MOST]
    return [_recorded(entries[number], told[number]) for number in lately]


def _first_load():
    """Give the entry that put the first coders of all on file, as a part of a question."""
    first = Fact.objects.filter(kind="coders").order_by("recorded_in_id")
    return Subquery(first.values("recorded_in_id")[:1])


def _told(numbers, coders, places, withheld):
    """Give what each entry put on file about some people, or None for nothing.

    It never changes, and of an import it takes long to count: it is kept over other entries.
    """
    keys = {number: (number, coders, places, withheld) for number in numbers}
    kept = TOLD.known(keys.values())
    found = {number: kept.get(key) for number, key in keys.items()}
    if new := [number for number, key in keys.items() if key not in kept]:
        found |= _counted(new, coders, places, withheld)
        TOLD.keep({keys[number]: found[number] for number in new})
    return found


def _counted(numbers, coders, places, withheld):
    about = Fact.objects.filter(recorded_in__in=numbers).exclude(kind__in=withheld)
    theirs = Q(coder__in=coders) | Q(coder=None, kind="standards", facility__in=places)
    found = about.filter(theirs).order_by().values("recorded_in")
    told = found.annotate(coders=Count("coder", distinct=True), since=Min("since"), fact=Min("pk"))
    return {one["recorded_in"]: one for one in told}


def _recorded(entry, found):
    return Recorded(
        who=entry.actor_name,
        did=said(entry.action),
        why=sentence(entry.why).stopped,
        on=entry.at,
        coders=found["coders"],
        since=found["since"],
        fact=found["fact"],
    )
