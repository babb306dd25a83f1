"""Whom a change touches: the coders its facts are about, and whoever hangs on what it changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import TypeAlias

from django.db.models import Q, QuerySet

from coderpath.facts.kinds import WITHOUT_CODER
from coderpath.facts.shape import stored
from coderpath.facts.standards import CORPORATE
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.ground import Rows
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.spellings import spellings_of
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder, Facility
from coderpath_web.people.numbers import Numbers

Shared: TypeAlias = tuple[str, int | None, str]
"""A facility or a standard: its kind, its facility and its patient type."""
BATCH = 2000


def touched_coders(entry: Entry, most: int | None = None) -> set[int]:
    """Give the coders touched by the facts that an entry recorded or retracted.

    A standard touches everyone who coded its patient type, at its facility or (where it is the
    corporate one) anywhere; a facility touches everyone who ever worked there. With `most`, of
    more than that only so many are looked for as tell that they are more.
    """
    changed = Fact.objects.filter(Q(recorded_in=entry) | Q(retracted_in=entry))
    return _about(changed) | _hanging_on_all(_shared(changed), most=most)


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


def hanging_by_now(ahead: FactsAhead, among: Collection[int]) -> set[int]:
    """Give who of some coders hangs on the facilities and standards that a change is about.

    Others may have recorded something there since the change was worked out. To be asked once its
    facts are on file.
    """
    shared = set(_shared_of(ahead.new, ahead.numbers))
    gone = sorted(ahead.retract)
    for start in range(0, len(gone), BATCH):
        shared |= _shared(Fact.objects.filter(pk__in=gone[start : start + BATCH]))
    numbers = ahead.numbers
    on_file = {
        (kind, facility and numbers.on_file(facility), subject)
        for kind, facility, subject in shared
    }
    return _hanging_on_all(on_file, among)


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


def coders_touched(rows: Rows) -> set[int]:
    """Give the coders whom recording or retracting some rows would touch; all must be on file."""
    rows = list(rows)
    named = {row.coder for kind, row in rows if kind not in WITHOUT_CODER}
    touched = set(Coder.objects.filter(code__in=named).values_list("pk", flat=True))
    places = [(kind, row) for kind, row in rows if kind in WITHOUT_CODER]
    shared = {(kind, row.facility, getattr(row, "type", "")) for kind, row in places}
    codes = {code for _, code, _ in shared} - {CORPORATE}
    known = dict(Facility.objects.filter(code__in=codes).values_list("code", "pk"))
    there = {
        (kind, known.get(code), subject)
        for kind, code, subject in shared
        if code == CORPORATE or code in known
    }
    return touched | _hanging_on_all(there)


def _hanging_on_all(
    shared: Iterable[Shared], among: Collection[int] | None = None, most: int | None = None
) -> set[int]:
    """Give who hangs on any of some facilities and standards: asked of all of them together.

    With `among`, at least whoever of those does.
    """
    shared = set(shared)
    places = {facility for kind, facility, _ in shared if kind != "standards"}
    found: set[int] = set()
    for there in (Q(facility__in=places) if places else None, _measured(shared)):
        if there is not None:
            hanging = Fact.objects.filter(there, retracted_at=None).exclude(coder=None)
            if among is not None and len(among) <= BATCH:
                hanging = hanging.filter(coder__in=among)
            coders = hanging.order_by().values_list("coder_id", flat=True).distinct()
            found.update(coders if most is None else coders[: most + 1])
    return found


def _measured(shared: Collection[Shared]) -> Q | None:
    """Say which work some standards measure; None where they measure nothing."""
    wanted = {(facility, name) for kind, facility, name in shared if kind == "standards"}
    written = spellings_of("productivity", {name for _, name in wanted})
    at: defaultdict[int | None, set[str]] = defaultdict(set)
    for facility, name in wanted:
        at[facility].update(written[name])
    everywhere = at.pop(None, set())
    # Facilities whose standards are about the same types are asked about together.
    by_types: defaultdict[frozenset[str], list[int | None]] = defaultdict(list)
    for facility, names in at.items():
        by_types[frozenset(names - everywhere)].append(facility)
    measured = [Q(subject__in=everywhere)] if everywhere else []
    # Work without a facility of its own was done at the coder's home facility.
    measured += [
        Q(subject__in=names) & (Q(facility__in=places) | Q(facility=None))
        for names, places in by_types.items()
        if names
    ]
    return Q(reduce(or_, measured), kind="productivity") if measured else None
