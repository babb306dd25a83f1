"""Somebody saves: the lock behind which everything on file is changed is held by another."""

from contextlib import contextmanager

import pytest
from django.db import connection

SHORT = 300  # ms until whoever waits for the lock gives up


@pytest.fixture
def somebody_saving(transactional_db):
    """Give a context in which another connection holds the lock, as an import does."""
    _waits_at_most(SHORT)
    yield _saving
    connection.close()


@contextmanager
def _saving():
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("BEGIN IMMEDIATE")
            else:
                cursor.execute("BEGIN")
                cursor.execute("SELECT last FROM journal_head FOR UPDATE")
            yield
            cursor.execute("ROLLBACK")
    finally:
        other.close()


def _waits_at_most(milliseconds):
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute(
            f"{'PRAGMA busy_timeout' if sqlite else 'SET lock_timeout'} = {milliseconds}"
        )
