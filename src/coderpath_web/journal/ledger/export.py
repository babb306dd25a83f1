"""The ledger as a plain file: entries as they are on file now, each with its rows as they are.

Nothing is corrected on the way: whoever checks the file checks the database.
"""

import json
from collections.abc import Iterator
from heapq import merge
from itertools import chain, groupby
from typing import NamedTuple, TypeAlias

from django.utils.module_loading import import_string

from coderpath.ledger.entries import FORM, LedgerEntry, written
from coderpath_web.journal.ledger.entries import all_entries
from coderpath_web.journal.ledger.erasing import ENTRIES, SAID
from coderpath_web.journal.ledger.events import Event, events
from coderpath_web.journal.ledger.lines import line_of, rows_of
from coderpath_web.journal.models import Commitment, Leaf

Own: TypeAlias = dict[tuple[int, str], tuple[str | None, str]]
"""By the number of a row and a column of it: a salt, and a digest."""
ERASED = ('""', "{}", '"Erased"')
"""What stands where something was erased, as JSON."""


class _Told(NamedTuple):
    entry: int
    event: str
    number: int
    line: str
    own: str
    key: str
    """What the row is sealed under, once the salt of its entry is gone; empty before."""
    many: str


def ledger_lines(origin: str) -> Iterator[str]:
    """Give the lines of the file, each ended; must be read inside a transaction of one moment."""
    yield f"coderpath-ledger\t{FORM}\t{origin}\t{Leaf.objects.count()}\n"
    erased = _own_salts(ENTRIES)
    rows = groupby(merge(*map(_rows, events())), key=lambda one: one.entry)
    waiting = next(rows, None)
    for entry, salt, leaf, subtrees in all_entries():
        # What names an entry that is not there comes before the next that is.
        while waiting and waiting[0] < entry.number:
            yield from map(_astray, waiting[1])
            waiting = next(rows, None)
        if salt is None:
            yield f"astray\tjournal_entry.number\t{written(entry.number)}\n"
            continue
        canonical, said = _sealed(entry, salt, erased)
        yield "\t".join(["entry", canonical.decode(), leaf, subtrees, salt, *said]) + "\n"
        if waiting and waiting[0] == entry.number:
            yield from chain.from_iterable(map(_row, waiting[1]))
            waiting = next(rows, None)
    while waiting:
        yield from map(_astray, waiting[1])
        waiting = next(rows, None)


def _sealed(entry: LedgerEntry, salt: str, erased: Own) -> tuple[bytes, tuple[str, ...]]:
    """Give the canonical bytes of an entry, and what it says: nothing once that is erased."""
    if salt:
        return entry.canonical(bytes.fromhex(salt)), entry.said()
    why, details = (erased.get((entry.number, one), (None, ""))[1] for one in SAID)
    left = tuple("" if one in ERASED else one for one in entry.said())
    return entry.committed(why, details), left


def _rows(event: Event) -> Iterator[_Told]:
    own = _own_salts(event.table)
    for row in rows_of(event):
        told = {}
        for column in sorted(event.erasable & row.told.keys()):
            salt, digest = own.get((row.number, column), (None, None))
            if digest is None:  # Nothing was written there.
                continue
            value = written(row.told[column])
            told[column] = [salt, value if salt or value not in ERASED else None]
            row.told[column] = digest
        key = own.get((row.number, event.entry.name), (None, ""))[1] if own else ""
        said = json.dumps(told) if told else ""
        yield _Told(row.entry, event.name, row.number, line_of(row), said, key, event.many)


def _own_salts(table: str) -> Own:
    """Read the salts and digests of what may be erased of a table: there is little of it."""
    kept = Commitment.objects.filter(of_table=table)
    found = kept.values_list("of_row", "of_column", "salt", "digest")
    return {(row, column): (salt, digest) for row, column, salt, digest in found}


def _row(told: _Told) -> Iterator[str]:
    more = [told.own, told.key] if told.key else [told.own] if told.own else []
    yield "\t".join(["row", told.event, told.line, *more]) + "\n"
    if told.many:
        for name, line in import_string(told.many)(told.number):
            yield f"many\t{told.event}\t{told.number}\t{name}\t{json.dumps(line)}\n"


def _astray(told: _Told) -> str:
    return f"astray\t{told.event}\t{told.line}\n"
