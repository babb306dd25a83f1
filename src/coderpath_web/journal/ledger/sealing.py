"""Sealing entries: what an action did is digested when it is done, in its own transaction.

Rows are read back from the database, so that it does not matter in which way they were written.
"""

from collections.abc import Iterator
from functools import cache
from secrets import token_bytes

from django.db import connection
from django.db.models import Max

from coderpath.ledger.entries import SALT, SealedRows, salted, sealed_rows, written
from coderpath.ledger.tree import leaf_hash
from coderpath_web.journal.ledger.entries import entry_told
from coderpath_web.journal.ledger.events import Event, events
from coderpath_web.journal.ledger.lines import Row, line_of, rows_of
from coderpath_web.journal.ledger.nodes import subtrees_at
from coderpath_web.journal.models import Commitment, Entry, Leaf

NEWEST = """
SELECT head.last FROM journal_head head WHERE head.last > 0
AND EXISTS (SELECT 1 FROM journal_entry WHERE number = head.last)
AND NOT EXISTS (SELECT 1 FROM journal_leaf WHERE number = head.last)
"""


def seal_newest() -> None:
    """Seal what was written since the last time, if anything was; nothing more comes under it.

    Must be called inside the transaction of whoever wrote it.
    """
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        found = cursor.fetchone()
    if found:
        first = (Leaf.objects.aggregate(last=Max("number"))["last"] or 0) + 1
        for number in range(first, found[0] + 1):
            _seal(number)


def _seal(number: int) -> None:
    salt = token_bytes(SALT)
    done = events_of(number)
    rows = {event.name: _sealed(event, number, salt) for event in done}
    leaf = leaf_hash(entry_told(number, rows).canonical(salt))
    Leaf.objects.create(
        number=number,
        salt=salt.hex(),
        hash=leaf.hex(),
        subtrees=subtrees_at(number, leaf),
        rows={name: [one.count, one.digest] for name, one in rows.items()},
    )


def events_of(number: int) -> list[Event]:
    """Give the events by which an entry did something to rows, by one question."""
    with connection.cursor() as cursor:
        cursor.execute(_probe(connection.vendor), [number] * len(events()))
        return [events()[at] for (at,) in cursor.fetchall()]


@cache
def _probe(_vendor: str) -> str:
    quoted = connection.ops.quote_name
    return " UNION ALL ".join(
        f"SELECT {at} WHERE EXISTS (SELECT 1 FROM {quoted(event.table)}"  # noqa: S608 -- names of tables and columns, no values
        f" WHERE {quoted(str(event.entry.column))} = %s)"
        for at, event in enumerate(events())
    )


def _sealed(event: Event, number: int, salt: bytes) -> SealedRows:
    lines = ((row.number, line_of(row)) for row in _committed(event, rows_of(event, number)))
    return sealed_rows(salt, event.table, lines)


def _committed(event: Event, rows: Iterator[Row]) -> Iterator[Row]:
    """Put a digest in the place of whatever may be erased of a row, and keep its salt apart."""
    if not event.erasable:
        yield from rows
        return
    for row in list(rows):
        said = {column for column in event.erasable if row.told.get(column)}
        for column in sorted(said):
            row.told[column] = _commit(event.table, row.number, column, row.told[column])
        yield row


def _commit(table: str, row: int, column: str, value: object) -> str:
    salt = token_bytes(SALT)
    digest = salted(salt, written(value))
    Commitment.objects.create(
        of_table=table, of_row=row, of_column=column, salt=salt.hex(), digest=digest
    )
    return digest


def are_all_sealed() -> bool:
    """Tell whether every entry is a leaf."""
    return Leaf.objects.count() == Entry.objects.count()
