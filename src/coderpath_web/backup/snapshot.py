"""One moment of the database, read from beginning to end while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.db import connection, transaction

REPEATABLE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


@contextmanager
def one_moment() -> Iterator[None]:
    """Read all that follows as of one moment; nobody waits for it, and it waits for nobody."""
    if connection.vendor == "postgresql":
        with transaction.atomic(durable=True), connection.cursor() as cursor:
            cursor.execute(REPEATABLE)
            yield
        return
    with _without_the_lock(), transaction.atomic(durable=True):
        yield


@contextmanager
def _without_the_lock() -> Iterator[None]:
    """Begin without SQLite's one lock for writing, which this product else takes at once."""
    connection.ensure_connection()
    sqlite = cast("Any", connection)
    mode, sqlite.transaction_mode = sqlite.transaction_mode, "DEFERRED"
    try:
        yield
    finally:
        sqlite.transaction_mode = mode
