"""A record is never edited, deleted or put under a load that is done; who does so is found."""

import pytest
from django.db import IntegrityError, connection, transaction

from coderpath_web.coded.models import CodedRecord
from coderpath_web.journal.append_only import OFF_POSTGRESQL, OFF_SQLITE
from tests.web.coded.read import Record, loaded
from tests.web.factories import account, coder, facility
from tests.web.journal.ledger.verified import checkpoint, wrong
from tests.web.once import once_a_module

CODES = (("principal", "J189", "Y"),)


def made():
    facility()
    coder()
    by = account("administrator")
    first = loaded(by, Record("A1", codes=CODES), Record("A2"))
    return first, loaded(by, Record("A1", seconds=60, codes=CODES))


once = once_a_module(made)
ON_POSTGRESQL = connection.vendor == "postgresql"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("once")]


def columns(model):
    return ", ".join(f'"{one.column}"' for one in model._meta.concrete_fields)  # noqa: SLF001 -- Django's way


COPIED = columns(CodedRecord).replace('"id"', '"id" + 1000').replace('"surrogate"', "'B1'")
CHANGES = {
    "edited": "UPDATE coded_codedrecord SET coder_id = NULL",
    "opened again": (
        "UPDATE coded_codedrecord SET closed_in_id = NULL WHERE closed_in_id IS NOT NULL"
    ),
    "closed under a load that is done": (
        "UPDATE coded_codedrecord SET closed_in_id = load_id WHERE closed_in_id IS NULL"
    ),
    "deleted": "DELETE FROM coded_recordcodes",
    "codes added": (
        "INSERT INTO coded_recordcodes (record_id, codes)"
        " SELECT id, 'x' FROM coded_codedrecord WHERE surrogate = 'A2'"
    ),
    "added under a load that is done": (
        f"INSERT INTO coded_codedrecord ({columns(CodedRecord)})"  # noqa: S608 -- as it is here
        f" SELECT {COPIED} FROM coded_codedrecord WHERE closed_in_id IS NULL"
    ),
    "load opened again": "UPDATE coded_load SET many = NULL",
    "load deleted": "DELETE FROM coded_load",
}


@pytest.mark.parametrize("sql", CHANGES.values(), ids=CHANGES)
def test_database_refuses(sql):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture
def unguarded():
    """Take every trigger off, as who owns the database could."""
    with connection.cursor() as cursor:
        if ON_POSTGRESQL:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(OFF_POSTGRESQL if ON_POSTGRESQL else OFF_SQLITE)
        for take_off, _ in cursor.fetchall():
            cursor.execute(take_off)
        if ON_POSTGRESQL:
            cursor.execute("SET LOCAL session_replication_role = replica")


WITHOUT_A_CODER = "UPDATE coded_codedrecord SET coder_id = NULL, month = NULL"
RECORDS, CODES = "{}, coded_codedrecord.load: ", "{}, coded_recordcodes.record: "
TAMPERED = {
    f"{WITHOUT_A_CODER} WHERE surrogate = 'A2'": RECORDS,
    "DELETE FROM coded_codedrecord WHERE surrogate = 'A2'": RECORDS,
    "UPDATE coded_recordcodes SET codes = 'principal:Z99:Y'": CODES,
    "DELETE FROM coded_recordcodes": CODES,
    "UPDATE coded_codedrecord SET closed_in_id = load_id": "{}, coded_codedrecord.closed_in: ",
    "UPDATE coded_load SET many = '{{}}'": "coded_load.entry: a row of its 1 is not what it was",
}


@pytest.mark.parametrize(("sql", "says"), TAMPERED.items(), ids=TAMPERED)
def test_verifying_the_ledger_says_what_was_changed_behind_it(unguarded, once, sql, says):
    first, _ = once()
    assert wrong(checkpoint()) == []
    with connection.cursor() as cursor:
        cursor.execute(sql.format())
    assert any(says.format(first.pk) in one for one in wrong(checkpoint()))
