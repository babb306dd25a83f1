"""Whom a change touches: the coders its facts are about, and whoever hangs on what it changes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from django.db.models import Q, QuerySet

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.facts.standards import CORPORATE
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.ground import Rows
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.shape import stored
from coderpath_web.facts.spellings import spellings
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility
from coderpath_web.people.numbers import Numbers

Shared: TypeAlias = tuple[str, int | None, str]
"""A facility or a standard: its kind, its facility and its patient type."""
BATCH = 2000


def touched_coders(entry: Entry) -> set[int]:
    """Give the coders touched by the facts that an entry recorded or retracted.

    A standard touches everyone who coded its patient type, at its facility or (where it is the
    corporate one) anywhere; a facility touches everyone who ever worked there.
    """
    return _touched(Fact.objects.filter(Q(recorded_in=entry) | Q(retracted_in=entry)))


def touched_between(number: int, before: int) -> set[int]:
    """Give the coders touched by what entries after a number and before another have changed."""
    return _touched(changed_between(number, before))


def changed_between(number: int, before: int) -> QuerySet[Fact]:
    """Give the facts that entries after a number and before another have changed."""
    recorded = Q(recorded_in__gt=number, recorded_in__lt=before)
    retracted = Q(retracted_in__gt=number, retracted_in__lt=before)
    return Fact.objects.filter(recorded | retracted)


def touched_by(ahead: FactsAhead) -> set[int]:
    """Give the coders whom a change that is not on file yet will touch, by their numbers."""
    touched = {
        ahead.numbers.coders[one.row.coder] for one in ahead.new if hasattr(one.row, "coder")
    }
    shared = set(_shared_of(ahead.new, ahead.numbers))
    gone = sorted(ahead.retract)
    for start in range(0, len(gone), BATCH):
        some = Fact.objects.filter(pk__in=gone[start : start + BATCH])
        touched |= _about(some)
        shared |= _shared(some)
    return touched | _hanging_on_all(shared)


def _touched(changed: QuerySet[Fact]) -> set[int]:
    return _about(changed) | _hanging_on_all(_shared(changed))


def _about(changed: QuerySet[Fact]) -> set[int]:
    about = changed.order_by().exclude(coder=None).values_list("coder_id", flat=True)
    return {coder for coder in about.distinct() if coder}


def _shared(changed: QuerySet[Fact]) -> set[Shared]:
    shared = changed.order_by().filter(coder=None)
    return set(shared.values_list("kind", "facility_id", "subject").distinct())


def _shared_of(new: Sequence[NewFact], numbers: Numbers) -> Iterator[Shared]:
    for one in new:
        if not hasattr(one.row, "coder"):
            fields = stored(one.kind, one.row)
            facility = numbers.facilities.get(fields["facility"])
            yield one.kind, facility, fields.get("subject", "")


def _hanging_on_all(shared: Iterable[Shared]) -> set[int]:
    return {coder for one in shared for coder in _hanging_on(*one)}


def coders_touched(rows: Rows) -> set[int]:
    """Give the coders whom recording or retracting some rows would touch; all must be on file."""
    rows = list(rows)
    named = {row.coder for kind, row in rows if kind not in WITHOUT_CODER}
    touched = set(Coder.objects.filter(code__in=named).values_list("pk", flat=True))
    places = [(kind, row) for kind, row in rows if kind in WITHOUT_CODER]
    shared = {(kind, row.facility, getattr(row, "type", "")) for kind, row in places}
    codes = {code for _, code, _ in shared} - {CORPORATE}
    known = dict(Facility.objects.filter(code__in=codes).values_list("code", "pk"))
    for kind, code, subject in shared:
        if code == CORPORATE or code in known:
            touched.update(_hanging_on(kind, known.get(code), subject))
    return touched


def _hanging_on(kind: str, facility: int | None, subject: str) -> Iterator[int]:
    there = Q(facility=facility)
    if kind == "standards":
        # Work without a facility of its own was done at the coder's home facility.
        there = Q(kind="productivity", subject__in=spellings("productivity", subject))
        there &= (Q(facility=facility) | Q(facility=None)) if facility else Q()
    hanging = Fact.objects.filter(there, retracted_at=None).exclude(coder=None)
    return iter(hanging.order_by().values_list("coder_id", flat=True).distinct())
