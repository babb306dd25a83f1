"""The two databases that every test of the product runs on, and what both refuse."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry


@transaction.atomic
def write():
    return write_entry(by=None, action="test.written")


def test_day_of_tests_is_set(settings):
    assert settings.TODAY.isoformat() == "2026-11-15"


def test_files_of_tests_lie_in_a_folder_of_their_own(settings):
    assert settings.HOME.name.startswith("coderpath-tests-")


def test_no_test_waits_for_the_disk(db):
    asked = "PRAGMA synchronous" if connection.vendor == "sqlite" else "SHOW fsync"
    with connection.cursor() as cursor:
        cursor.execute(asked)
        assert cursor.fetchone()[0] in {0, "off"}


def test_entry_on_file_cannot_be_deleted(db):
    entry = write()
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        entry.delete()
    assert Entry.objects.count() == 1


def test_tables_are_emptied_between_tests_that_commit_and_refuse_again(transactional_db):
    write()
    call_command("flush", interactive=False, verbosity=0)
    assert Entry.objects.count() == 0
    with pytest.raises(IntegrityError, match="append-only"):
        write().delete()


def test_another_connection_sees_what_was_committed(transactional_db):
    write()
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM journal_entry")
            assert cursor.fetchone() == (1,)
    finally:
        other.close()
