"""What is kept is kept from statements that ask no trigger of updates or deletion, too."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from coderpath_web.access.actions import (
    end_role,
    invite,
    name_organisation,
    withdraw_invitation,
)
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.sealing import seal_newest
from coderpath_web.journal.models import Entry, Head
from tests.web.factories import account, coder, facility, fact, path
from tests.web.kept import digests

ON_POSTGRESQL = connection.vendor == "postgresql"
TABLES = {
    "evidence_fact": "id",
    "journal_entry": "number",
    "journal_head": "id",
    "careers_pathdocument": "id",
    "people_coder": "id",
    "people_facility": "id",
    "access_organisation": "id",
    "access_grant": "id",
    "access_invitation": "id",
}
FAR = "id + 100"
LATER = "'2999-01-01 00:00:00+00'"
EARLIER = "'2001-01-01 00:00:00+00'"


@pytest.fixture
def on_file(db):
    """Put a row in every table, and at last an entry that nothing was recorded in."""
    facility()
    ana = coder()
    fact("hours", coder="ana", month="2026-02", productive_minutes="900")
    path()
    name_organisation(by=None, name="Valley Health")
    account("administrator")
    account("supervisor", until="2026-12-31", username="sue")
    invite(by=None, name="Ana", coder=ana)
    with transaction.atomic():
        write_entry(by=None, action="test.written")
    # What waits for the end of a transaction would keep PostgreSQL from emptying a table.
    connection.check_constraints()


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def copied(table, where="TRUE", **values):
    """Write how rows of a table are inserted again, with other values in some columns."""
    with connection.cursor() as cursor:
        found = connection.introspection.get_table_description(cursor, table)
    into = {one.name: one.name for one in found} | values
    taken = ", ".join(into.values())
    return f"INTO {table} ({', '.join(into)}) SELECT {taken} FROM {table} WHERE {where}"  # noqa: S608 -- of its own


def over(table, where="TRUE", **values):
    """Write how rows are put over others: whatever the table says of their being one."""
    key = TABLES[table]
    if ON_POSTGRESQL:
        insert = f"INSERT {copied(table, where, **values)}"
        return f"{insert} ON CONFLICT ({key}) DO UPDATE SET {key} = 7777777"
    return f"INSERT OR REPLACE {copied(table, where, **values)}"


def refused(statement):
    before = digests()
    with (
        pytest.raises(IntegrityError, match=r"append-only|duplicate key"),
        transaction.atomic(),
    ):
        run(statement)
    assert digests() == before


@pytest.mark.parametrize("table", TABLES)
def test_rows_cannot_be_put_over_others(table, on_file):
    refused(over(table))


@pytest.mark.parametrize("table", TABLES)
def test_table_cannot_be_emptied(table, on_file):
    refused(f"TRUNCATE {table} CASCADE" if ON_POSTGRESQL else f"DELETE FROM {table}")  # noqa: S608 -- of its own


NEWEST = "(SELECT last FROM journal_head)"
NOW = f"(SELECT at FROM journal_entry WHERE number = {NEWEST})"  # noqa: S608 -- no value in it
PUT_OVER = {
    "month of hours": lambda: over(
        "evidence_fact", where="kind = 'hours'", id=FAR, recorded_in_id=NEWEST
    ),
    "document of a name": lambda: over("careers_pathdocument", id=FAR, adopted_in_id=NEWEST),
    "invitation of a secret": lambda: over("access_invitation", id=FAR, sent_in_id=NEWEST),
}


@pytest.mark.parametrize("what", PUT_OVER)
def test_row_cannot_be_put_over_another_that_must_be_one(what, on_file):
    refused(PUT_OVER[what]())


@pytest.mark.parametrize("table", TABLES)
def test_row_cannot_be_moved_over_another(table, on_file):
    key = TABLES[table] if ON_POSTGRESQL else "rowid"
    over_another = "" if ON_POSTGRESQL else "OR REPLACE"
    refused(f"UPDATE {over_another} {table} SET {key} = {key} + 1")  # noqa: S608 -- of its own


UNDER = {
    "a fact": ("evidence_fact", "recorded_in_id", "kind = 'facilities'"),
    "a path": ("careers_pathdocument", "adopted_in_id", "TRUE"),
    "a role": ("access_grant", "given_in_id", "TRUE"),
    "an invitation": ("access_invitation", "sent_in_id", "TRUE"),
}
OTHER = {
    "a fact": {"facility_id": "NULL"},
    "a path": {"name": "'other'"},
    "a role": {},
    "an invitation": {"digest": "'other'"},
}


@pytest.mark.parametrize("what", UNDER)
def test_row_is_put_under_the_newest_entry_alone(what, on_file):
    table, entry, where = UNDER[what]
    refused(f"INSERT {copied(table, where, id=FAR, **OTHER[what])}")
    newest = {entry: NEWEST, "id": FAR}
    run(f"INSERT {copied(table, where, **OTHER[what], **newest)}")


@pytest.mark.parametrize("what", UNDER)
def test_row_of_an_old_entry_cannot_be_put_under_another(what, on_file):
    table, entry, _ = UNDER[what]
    refused(f"UPDATE {table} SET {entry} = {NEWEST}")  # noqa: S608 -- of its own


def test_fact_cannot_be_recorded_after_its_entry(on_file):
    values = {"id": FAR, "facility_id": "NULL", "recorded_in_id": NEWEST, "recorded_at": LATER}
    refused("INSERT " + copied("evidence_fact", "kind = 'facilities'", **values))


@pytest.mark.parametrize(("at", "entry"), [(NOW, "1"), (EARLIER, NEWEST), (LATER, NEWEST)])
def test_fact_is_retracted_by_the_newest_entry_at_its_time_alone(at, entry, on_file):
    change = "UPDATE evidence_fact SET retracted_at = {}, retracted_in_id = {}"
    refused(change.format(at, entry))
    run(change.format(NOW, NEWEST))
    refused(change.format(NOW, NEWEST))


@pytest.mark.parametrize("table", ["people_coder", "people_facility"])
def test_whom_facts_speak_of_keeps_its_id(table, on_file):
    refused(f"UPDATE {table} SET code = 'other'")  # noqa: S608 -- of its own


def test_organisation_is_named_by_the_newest_entry_alone(on_file):
    refused("UPDATE access_organisation SET name = 'Other', named_in_id = 1")
    refused("UPDATE access_organisation SET name = 'Other'")
    renamed = f"UPDATE access_organisation SET name = 'Other', named_in_id = {NEWEST}"  # noqa: S608 -- no value in it
    run(renamed)
    refused(renamed)


@pytest.mark.parametrize("number", ["number + 1000", f"{NEWEST} + 1", "0"])
def test_entry_has_the_next_number_alone(number, on_file):
    refused(f"INSERT {copied('journal_entry', 'number = 1', number=number)}")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal_head SET last = 0",
        "UPDATE journal_head SET last = last",
        "UPDATE journal_head SET last = last - 1",
        "UPDATE journal_head SET last = last + 2",
        "DELETE FROM journal_head",
    ],
)
def test_head_moves_by_one_alone(change, on_file):
    refused(change)


def test_head_waits_for_the_entry_of_its_number(on_file):
    forth = "UPDATE journal_head SET last = last + 1"
    refused(forth)  # The entry before it is not sealed yet.
    seal_newest()
    run(forth)
    refused(forth)


def test_head_begins_before_the_first_entry(db):
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        Head.objects.create(pk=1, last=5)
    with transaction.atomic():
        assert write_entry(by=None, action="test.written").number == 1


BY_NEWEST = f"ended_in_id = {NEWEST}"
ROLE_CHANGES = [
    "role = 'administrator'",
    "scope = 'corporate', facility_id = NULL, until = NULL",
    "since = '2019-01-01'",
    "until = NULL",
    "until = '2026-06-01'",
    "until = '2026-06-01', ended_in_id = 1",
    f"until = NULL, {BY_NEWEST}",
    f"until = '2027-06-01', {BY_NEWEST}",
    BY_NEWEST,
]


@pytest.mark.parametrize("change", ROLE_CHANGES)
def test_role_is_ended_alone(change, on_file):
    refused(f"UPDATE access_grant SET {change} WHERE until IS NOT NULL")  # noqa: S608 -- as written above


def test_role_ends_earlier_by_an_entry_each_time_and_never_later(on_file):
    grant = Grant.objects.exclude(until=None).get()
    for day in (date(2026, 12, 1), date(2026, 11, 20)):
        end_role(by=None, grant=grant, on=day)
    refused(f"UPDATE access_grant SET until = '2026-12-31', {BY_NEWEST} WHERE until IS NOT NULL")  # noqa: S608 -- as above
    refused("UPDATE access_grant SET until = NULL, ended_in_id = NULL WHERE until IS NOT NULL")
    assert Grant.objects.get(pk=grant.pk).ended_in == Entry.objects.order_by("-number").first()


INVITATION_CHANGES = [
    "expires_at = '2999-01-01 00:00:00+00'",
    "digest = 'another'",
    "role = 'administrator', scope = 'corporate'",
    "withdrawn_in_id = 1",
    "used_in_id = 1, account_id = (SELECT min(id) FROM accounts_account)",
]


@pytest.mark.parametrize("change", INVITATION_CHANGES)
def test_invitation_is_accepted_or_withdrawn_alone(change, on_file):
    refused(f"UPDATE access_invitation SET {change}")  # noqa: S608 -- as written above


def test_invitation_that_was_withdrawn_stays_so(on_file):
    withdraw_invitation(by=None, invitation=Invitation.objects.get())
    refused("UPDATE access_invitation SET withdrawn_in_id = NULL")
    with transaction.atomic():
        write_entry(by=None, action="test.written")
    refused(f"UPDATE access_invitation SET withdrawn_in_id = {NEWEST}")  # noqa: S608 -- as written above


if ON_POSTGRESQL:
    MANUAL = Path(__file__).parents[3] / "docs" / "manual" / "running.md"
    AS_OWNER = [
        "ALTER TABLE evidence_fact DISABLE TRIGGER ALL",
        "DROP FUNCTION evidence_fact_kept() CASCADE",
        "TRUNCATE evidence_fact CASCADE",
        "SET session_replication_role = replica",
    ]

    @pytest.fixture
    def as_server(on_file):
        """Run as the role that the manual says."""
        [statements] = re.findall(r"```sql\n(.*?)```", MANUAL.read_text(), re.DOTALL)
        run(statements)
        run("SET LOCAL ROLE coderpath_server")

    @pytest.mark.parametrize("statement", AS_OWNER)
    def test_role_of_the_server_cannot_take_the_triggers_away(statement, as_server):
        with pytest.raises(ProgrammingError, match=r"must be owner|permission denied"):
            run(statement)

    def test_role_of_the_server_can_work(as_server):
        fact("hours", coder="ana", month="2026-03", productive_minutes="900")
        end_role(by=None, grant=Grant.objects.exclude(until=None).get(), on=date(2026, 12, 1))
