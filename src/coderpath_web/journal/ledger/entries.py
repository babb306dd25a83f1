"""Entries as the ledger tells them, read as the databases give them."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import connection

from coderpath.ledger.entries import LedgerEntry, SealedRows
from coderpath_web.journal.ledger.lines import AT_ONCE, from_json, moment

ENTRIES = """
SELECT entry.number, entry.at, entry.actor_id, entry.actor_name, entry.action, coder.code,
       entry.why, entry.details{more}
FROM journal_entry entry LEFT JOIN people_coder coder ON coder.id = entry.about_id {joined}
"""
WITH_LEAVES = ENTRIES.format(
    more=", leaf.salt, leaf.hash, leaf.subtrees, leaf.rows",
    joined="LEFT JOIN journal_leaf leaf ON leaf.number = entry.number ORDER BY entry.number",
)
ONE = ENTRIES.format(more="", joined="WHERE entry.number = %s")


def entry_told(number: int, rows: Mapping[str, SealedRows]) -> LedgerEntry:
    """Give an entry with what it did to rows."""
    with connection.cursor() as cursor:
        cursor.execute(ONE, [number])
        return _told(cursor.fetchone(), rows)


def all_entries() -> Iterator[tuple[LedgerEntry, str | None, str, str]]:
    """Go through all entries, each with salt, leaf and subtrees as they are kept; or with None."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(WITH_LEAVES)
        while some := cursor.fetchmany(AT_ONCE):
            for *entry, salt, leaf, subtrees, rows in some:
                found = from_json(rows) if leaf else {}
                kept = {name: SealedRows(*one) for name, one in found.items()}
                yield _told(entry, kept), salt, leaf, subtrees


def _told(values: Any, rows: Mapping[str, SealedRows]) -> LedgerEntry:
    number, at, actor, name, act, about, why, details = values
    return LedgerEntry(
        number=number,
        at=moment(at),
        by=(actor, name),
        act=act,
        about=about,
        why=why,
        details=from_json(details),
        rows=rows,
    )
