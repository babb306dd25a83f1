"""Erasing texts for good: the salt goes with the text, and the ledger still holds."""

from collections.abc import Collection

from django.db.models import Model

from coderpath_web.journal.models import Commitment


def forget(model: type[Model], rows: Collection[int], *columns: str) -> None:
    """Delete the salts of texts that are erased, in the same transaction; nobody can guess them."""
    table = model._meta.db_table  # noqa: SLF001 -- Django's own way
    some = Commitment.objects.filter(of_table=table, of_row__in=list(rows), of_column__in=columns)
    some.exclude(salt=None).update(salt=None)
