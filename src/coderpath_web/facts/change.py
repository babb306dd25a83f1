"""Changing what is on file: the one way, for the actions that write the entry and ask who may."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from coderpath_web.bulk_insert import insert_rows
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.facts.reserved import reserved_ids
from coderpath_web.facts.touched import touched_coders
from coderpath_web.facts.unknown import unknown_people
from coderpath_web.facts.values import VALUES, coders_named, facilities_named, values_of
from coderpath_web.journal.models import Entry
from coderpath_web.people.identities import coder_ids, facility_ids

BATCH = 2000
COLUMNS = (*VALUES, "recorded_in", "retracted_in")


def put_on_file(
    *,
    entry: Entry,
    new: Sequence[NewFact] = (),
    retract: Collection[int] = (),
    most: int | None = None,
) -> set[int]:
    """Change what is on file; give the coders whom it touches, to be checked and derived anew.

    With `most`, not all of them where they are more: whoever judges so many asks elsewhere.

    Must be called inside the transaction that wrote the entry. Raises Refused or AlreadyRetracted;
    the transaction must then end without saving.
    """
    if reserved := reserved_ids(new):
        raise Refused(reserved)
    _retract(entry, retract)
    insert_rows(Fact, COLUMNS, _facts(entry, new))
    if unknown := unknown_people(new):
        raise Refused(unknown)
    return touched_coders(entry, most)


def move_facts(*, entry: Entry, ahead: FactsAhead) -> None:
    """Put on file what was written aside; who worked it out ahead has checked it, and derives.

    Must be called as `put_on_file` is. Raises AlreadyRetracted.
    """
    _retract(entry, ahead.retract)
    ahead.move(entry)


def _retract(entry: Entry, facts: Collection[int]) -> None:
    wanted = sorted(facts)
    for start in range(0, len(wanted), BATCH):
        some = wanted[start : start + BATCH]
        live = Fact.objects.filter(pk__in=some, retracted_at=None)
        if live.update(retracted_at=entry.at, retracted_in=entry) != len(some):
            raise AlreadyRetracted


def _facts(entry: Entry, new: Sequence[NewFact]) -> Iterator[tuple[Any, ...]]:
    """Give the values of new facts in the order of `COLUMNS`.

    Identities are looked up at once: while rows are being copied nothing else can be asked.
    """
    coders, facilities = coder_ids(coders_named(new)), facility_ids(facilities_named(new))
    return (
        (
            *values,
            min(recorded or entry.at, entry.at),
            retracted,
            entry.pk,
            entry.pk if retracted else None,
        )
        for *values, recorded, retracted in values_of(new, coders, facilities)
    )
