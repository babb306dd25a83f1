"""No CSV holds a cell that a spreadsheet would run, whoever was named how."""

import csv
from io import StringIO

import pytest

from coderpath_web.access.models import Grant
from tests.web.factories import account, coder, facility, facts, path
from tests.web.once import made_once

WIDE = "\uff1d\uff0b\uff0d\uff20"
"""The wide forms of the signs that begin a formula begin one too."""
SIGNS = ("=", "+", "-", "@", "\t=", "\r=", *WIDE, "a;=", "a|@", "a\t+")
STARTS = "=+-@\t\r" + WIDE
ROUTES = (
    "/people/c0/record.csv",
    "/people/c0/why/specialist-3/ahima-credential/rows.csv",
    "/team/board.csv",
    "/team/coverage/coverage.csv",
    "/certificates/certificates.csv",
    "/facilities/north/standards/standards.csv",
    "/accounts/accounts.csv",
    "/journal/journal.csv",
    "/imports/?as=csv",
    "/export/coders.csv",
    "/export/credentials.csv",
    "/paths/intermountain-revised/against/intermountain-original/table.csv?table=people",
    "/paths/intermountain-revised/against/intermountain-original/table.csv?table=times",
)


def build_reader():
    for name in ("intermountain-original", "intermountain-revised"):
        path(name)
    facility(name="=1+1")
    for number, sign in enumerate(SIGNS):
        name = f"{sign}cmd|'/C calc'!A0".replace("\t", " ").replace("\r", " ")
        coder(f"c{number}", name, level="specialist-2")
        account(username=f"u{number}")
    facts(credentials=[{"coder": "c0", "credential": "=CCA()", "since": "2024-05-01"}])
    made = account("hr-partner", username="=reader()")
    entry = Grant.objects.get(account=made).given_in
    for role in ("administrator", "compliance-consultant", "trainer", "mentor"):
        Grant.objects.create(
            account=made, role=role, scope="corporate", since="2020-01-01", given_in=entry
        )
    facts(
        by=made,
        why="=why()",
        hours=[{"coder": "c0", "month": "2026-01", "productive_minutes": "5"}],
    )
    return made


@pytest.fixture(scope="module")
def account_of_reader(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, build_reader) as copied:
        yield copied


@pytest.fixture
def reader(account_of_reader, client, db):
    client.force_login(account_of_reader())
    return client


def is_number(cell):
    return cell.lstrip("+-").replace(".", "", 1).isdigit()


@pytest.mark.parametrize("route", ROUTES)
def test_no_cell_begins_as_a_formula(reader, route):
    answer = reader.get(route)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    cells = [cell for row in csv.reader(StringIO(body.decode())) for cell in row]
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert [cell for cell in cells if cell[:1] in STARTS and cell and not is_number(cell)] == []
