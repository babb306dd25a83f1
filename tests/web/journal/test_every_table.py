"""Every table is kept by the database, in each of its columns, or stands here with its reason."""

import re

import pytest
from django.apps import apps
from django.db import connection

NOT_KEPT = {
    "accounts_account": "a password changes, and the time of the last sign-in",
    "careers_climb": "derived: what facts say, written again when they change",
    "careers_codermonth": "derived, as above",
    "careers_outdated": "stands until what is derived was derived again",
    "careers_standing": "derived, as above",
    "careers_unfinished": "how far judging under a new path has come; gone when it counts",
    "coded_stagedrecord": "no record yet: goes on file, or goes, with its staging",
    "coded_staging": "goes when it is applied or given up; the load tells of it",
    "journal_sentform": "that a form took effect; where its answer led is filled in after it",
    "intake_import": "goes from upload to saved or cancelled; what it saved is facts",
    "intake_mapping": "replaced under its name; the journal keeps when and by whom",
    "notices_mail": "goes from written to sent, or to why it was not",
    "notices_mailchoice": "changes with its entry, and with each day on which it was looked",
    "notices_toldof": "keeps mails from being sent twice; no fact",
    "weeks_timedraft": "an upload before it is saved: goes with that, or with the next one",
    "placement_candidatefact": "no fact yet: taken out, and erased in time",
}
FREE = {
    "access_organisation": {"name"},
    "placement_candidate": {"note"},
}
"""Columns that change with an entry."""
OLD = re.compile(r'\bold\."?(\w+)', re.IGNORECASE)
EVENTS = {"insert", "update", "delete"}
SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
POSTGRESQL = """
SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger
WHERE tgrelid = %s::regclass AND NOT tgisinternal AND tgenabled = 'O'
"""
TABLES = {
    model._meta.db_table: [field.column for field in model._meta.concrete_fields]  # noqa: SLF001 -- Django's way
    for model in apps.get_models(include_auto_created=True)
    if model.__module__.startswith("coderpath_web.")
}


def triggers(table):
    with connection.cursor() as cursor:
        cursor.execute(POSTGRESQL if connection.vendor == "postgresql" else SQLITE, [table])
        return {name: text for name, text in cursor.fetchall() if "_kept_" in name}


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
def test_table_is_kept_in_every_column(table):
    found = triggers(table)
    if table in NOT_KEPT:
        assert not found, "kept by now: strike it from the list"
        return
    truncate = {"truncate"} if connection.vendor == "postgresql" else set()
    assert {f"{table}_kept_{event}" for event in EVENTS | truncate} <= set(found)
    asked = set(OLD.findall(found[f"{table}_kept_update"])) | FREE.get(table, set())
    missing = [one for one in TABLES[table] if one not in asked]
    assert not missing, "release the table and keep it again after its columns changed"


def test_list_names_tables_that_are_there():
    assert set(NOT_KEPT) <= set(TABLES)
