"""Recording and retracting facts. There is no other way to change what is on file."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from coderpath.findings import Finding, errors
from coderpath_web.accounts.models import Account
from coderpath_web.bulk_insert import insert_rows
from coderpath_web.facts.facts_changed import facts_changed
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import facts_of
from coderpath_web.facts.shape import stored
from coderpath_web.facts.touched import touched_coders
from coderpath_web.facts.unknown import unknown_people
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.people.identities import coder_ids, facility_ids

BATCH = 2000
COLUMNS = (
    "kind",
    "coder",
    "facility",
    "to",
    "subject",
    "since",
    "until",
    "cells",
    "source_file",
    "source_row",
    "recorded_at",
    "recorded_in",
    "retracted_at",
    "retracted_in",
)


class Refused(Exception):  # noqa: N818 -- nobody made an error, the facts cannot all be so
    """The facts cannot stand together; nothing was saved. Carries the findings."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("; ".join(map(str, findings)))
        self.findings = tuple(findings)


class AlreadyRetracted(Exception):  # noqa: N818 -- somebody else was faster, which is no error
    """A fact has been retracted in the meantime; nothing was saved."""


@dataclass(frozen=True, slots=True)
class NewFact:
    """A row to be put on file; a file of facts may say when it was recorded, or retracted."""

    kind: str
    row: Any
    recorded: datetime | None = None
    retracted: datetime | None = None


@transaction.atomic
def record_facts(*, by: Account | None, new: Sequence[NewFact], why: str = "") -> Entry:
    """Put facts on file. Raises Refused, and nothing is saved, when they cannot stand."""
    entry = write_entry(
        by=by, action="facts.recorded", about=_only_coder(new), why=why, details=_counts(new)
    )
    change_facts(entry=entry, new=new)
    return entry


@transaction.atomic
def retract_facts(*, by: Account | None, facts: Collection[Fact], why: str) -> Entry:
    """Take facts back: they stay on file, marked. Raises AlreadyRetracted or Refused."""
    coders = {fact.coder_id for fact in facts}
    about = coders.pop() if len(coders) == 1 else None
    entry = write_entry(by=by, action="facts.retracted", about=about, why=why)
    change_facts(entry=entry, retract=[fact.pk for fact in facts])
    return entry


@transaction.atomic
def correct_fact(*, by: Account | None, fact: Fact, new: NewFact, why: str) -> Entry:
    """Retract a fact and record another in its place, as one action."""
    entry = write_entry(by=by, action="facts.corrected", about=fact.coder_id, why=why)
    change_facts(entry=entry, retract=[fact.pk], new=[new])
    return entry


def change_facts(
    *, entry: Entry, new: Sequence[NewFact] = (), retract: Collection[int] = ()
) -> None:
    """Change what is on file, check that it can stand, and tell who derives from it.

    Must be called inside the transaction that wrote the entry. Raises Refused or AlreadyRetracted;
    the transaction must then end without saving.
    """
    _retract(entry, retract)
    insert_rows(Fact, COLUMNS, _facts(entry, new))
    if unknown := unknown_people(new):
        raise Refused(unknown)
    coders = touched_coders(entry)
    reading = facts_of(coders)
    if reading.facts is None:
        raise Refused(errors(reading.findings))
    facts_changed.send(sender=Fact, coders=coders, department=reading.facts, entry=entry)


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
    fields = [stored(one.kind, one.row) for one in new]
    coders = coder_ids({some.get(name, "") for some in fields for name in ("coder", "to")} - {""})
    facilities = facility_ids({some.get("facility", "") for some in fields} - {""})
    return (
        (
            one.kind,
            coders.get(some.get("coder", "")),
            facilities.get(some.get("facility", "")),
            coders.get(some.get("to", "")),
            some.get("subject", ""),
            some.get("since"),
            some.get("until"),
            some["cells"],
            one.row.source.file,
            one.row.source.line,
            min(one.recorded or entry.at, entry.at),
            entry.pk,
            one.retracted,
            entry.pk if one.retracted else None,
        )
        for one, some in zip(new, fields, strict=True)
    )


def _only_coder(new: Sequence[NewFact]) -> int | None:
    coders = {getattr(one.row, "coder", "") for one in new}
    if len(coders) != 1 or coders == {""}:
        return None
    return next(iter(coder_ids(coders).values()))


def _counts(new: Sequence[NewFact]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in new:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    return counts
