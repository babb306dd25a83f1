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


@pytest.fixture
def disk_full(transactional_db):
    """Give a context in which the database finds no more room."""
    yield _full_sqlite if connection.vendor == "sqlite" else _full_postgresql
    connection.close()


@contextmanager
def _full_sqlite():
    """Not one page more than there is, and none of them free."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA max_page_count = 1")
        yield
        cursor.execute("PRAGMA max_page_count = 1000000")


@contextmanager
def _full_postgresql():
    """The server itself says so at the first row of a fact, in the words of a disk without room."""
    with connection.cursor() as cursor:
        cursor.execute(_TOLD)
        cursor.execute(
            "CREATE TRIGGER no_room BEFORE INSERT ON evidence_fact EXECUTE FUNCTION no_room()"
        )
        yield
        cursor.execute("DROP FUNCTION no_room CASCADE")


_TOLD = """
CREATE FUNCTION no_room() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql
"""
