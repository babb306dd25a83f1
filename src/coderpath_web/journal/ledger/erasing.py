"""Erasing texts for good: the salt goes with the text, and the ledger still holds."""

from collections.abc import Collection, Iterable

from django.db.models import Model

from coderpath.ledger.entries import row_key
from coderpath_web.journal.ledger.entries import entry_told
from coderpath_web.journal.ledger.lines import rows_of
from coderpath_web.journal.ledger.sealing import events_of
from coderpath_web.journal.models import Commitment, Entry, Leaf

ERASED = "Erased"
"""Instead of a text whose time has come."""
ENTRIES = "journal_entry"
SAID = ("why", "details")
"""What an entry says in words of its own: it goes together, by the one salt of the entry."""


def forget(model: type[Model], rows: Collection[int], *columns: str) -> None:
    """Delete the salts of texts that are erased, in the same transaction; nobody can guess them."""
    table = model._meta.db_table  # noqa: SLF001 -- Django's own way
    some = Commitment.objects.filter(of_table=table, of_row__in=list(rows), of_column__in=columns)
    some.exclude(salt=None).update(salt=None)


def erase_said(entries: Iterable[int]) -> None:
    """Erase the reasons and details of entries that are sealed, in the transaction of an action.

    Their digests stay, and with them the ledger. That they were written, by whom, when and what
    for stays too.
    """
    for leaf in Leaf.objects.filter(pk__in=list(entries)).exclude(salt=""):
        _keep_digests(leaf.number, bytes.fromhex(leaf.salt))
        # The salt goes first: the database lets no words go as long as they could be guessed.
        Leaf.objects.filter(pk=leaf.pk).update(salt="")
        one = Entry.objects.filter(pk=leaf.pk)
        one.exclude(why="").update(why=ERASED)
        one.update(details={})


def _keep_digests(number: int, salt: bytes) -> None:
    """Keep what else the salt of an entry gives: digests of what it said, keys of its rows."""
    for column, digest in zip(SAID, entry_told(number, {}).commitments(salt), strict=True):
        if digest:
            _keep(ENTRIES, number, column, digest)
    for event in events_of(number):
        for row in list(rows_of(event, number)):
            key = row_key(salt, event.table, row.number)
            _keep(event.table, row.number, event.entry.name, key.hex())


def _keep(table: str, row: int, column: str, digest: str) -> None:
    Commitment.objects.create(
        of_table=table, of_row=row, of_column=column, salt=None, digest=digest
    )
