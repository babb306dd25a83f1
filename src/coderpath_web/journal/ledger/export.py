"""The ledger as a plain file: entries as they are on file now, each with its rows as they are.

Nothing is corrected on the way: whoever checks the file checks the database.
"""

import json
from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from typing import NamedTuple

from coderpath.ledger.entries import FORM, written
from coderpath_web.journal.ledger.entries import all_entries
from coderpath_web.journal.ledger.events import Event, events
from coderpath_web.journal.ledger.lines import line_of, rows_of
from coderpath_web.journal.models import Commitment, Leaf

ERASED = ('""', "{}", '"Erased"')
"""What stands where something was erased, as JSON."""


class _Told(NamedTuple):
    entry: int
    event: str
    number: int
    line: str
    own: str


def ledger_lines(origin: str) -> Iterator[str]:
    """Give the lines of the file, each ended; must be read inside a transaction of one moment."""
    yield f"coderpath-ledger\t{FORM}\t{origin}\t{Leaf.objects.count()}\n"
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
        canonical = entry.canonical(bytes.fromhex(salt)).decode()
        yield "\t".join(["entry", canonical, leaf, subtrees, salt, *entry.said()]) + "\n"
        if waiting and waiting[0] == entry.number:
            yield from map(_row, waiting[1])
            waiting = next(rows, None)
    while waiting:
        yield from map(_astray, waiting[1])
        waiting = next(rows, None)


def _rows(event: Event) -> Iterator[_Told]:
    own = _own_salts(event)
    for row in rows_of(event):
        told = {}
        for column in sorted(event.erasable & row.told.keys()):
            salt, digest = own.get((row.number, column), (None, None))
            if digest is None:  # Nothing was written there.
                continue
            value = written(row.told[column])
            told[column] = [salt, value if salt or value not in ERASED else None]
            row.told[column] = digest
        yield _Told(
            row.entry, event.name, row.number, line_of(row), json.dumps(told) if told else ""
        )


def _own_salts(event: Event) -> dict[tuple[int, str], tuple[str | None, str]]:
    """Read the salts and digests of what may be erased of a table: there is little of it."""
    if not event.erasable:
        return {}
    kept = Commitment.objects.filter(of_table=event.table)
    found = kept.values_list("of_row", "of_column", "salt", "digest")
    return {(row, column): (salt, digest) for row, column, salt, digest in found}


def _row(told: _Told) -> str:
    return "\t".join(["row", told.event, told.line, *([told.own] if told.own else [])]) + "\n"


def _astray(told: _Told) -> str:
    return f"astray\t{told.event}\t{told.line}\n"
