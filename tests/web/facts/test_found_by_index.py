"""What pages ask of everyone is found by an index: the table of facts grows with every month."""

from datetime import date

import pytest
from django.db import connection, transaction

from coderpath_web.rooms.imports.named import _employed
from coderpath_web.rooms.renewals.waits import _ending
from coderpath_web.rooms.work.stalled import stalled_on
from coderpath_web.standings.queries.employment import latest_spells, places
from coderpath_web.standings.queries.people_on import people_at, people_on
from coderpath_web.standings.queries.standards_of import own_standards

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 15)
ASKED = {
    "who is employed": lambda: people_on(DAY, None),
    "how many work where": lambda: people_at(DAY),
    "who was ever hired": lambda: latest_spells(DAY),
    "the facilities on file": places,
    "standards of facilities": lambda: own_standards(DAY),
    "everybody on file": _employed,
    "what runs out": lambda: _ending(DAY, None),
    "training that stalled": lambda: list(stalled_on(DAY, None)),
}


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_asked_of_everyone_reads_no_whole_table_of_facts(asked):
    for line in plans_of(ASKED[asked]):
        assert "Seq Scan on evidence_fact" not in line
        assert not line.startswith("SCAN evidence_fact") or "INDEX" in line


def plans_of(ask):
    """Give how the database goes about each question, where it takes an index if it has one."""
    found = []

    def explained(execute, sql, values, many, context):
        if "evidence_fact" in sql and not sql.startswith("EXPLAIN"):
            explain = "EXPLAIN " if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN "
            with connection.cursor() as cursor:
                cursor.execute(explain + sql, values)
                found.extend(str(row[-1]).strip() for row in cursor.fetchall())
        return execute(sql, values, many, context)

    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                # Of a table that is nearly empty it would read the whole.
                cursor.execute("SET LOCAL enable_seqscan = off")
        with connection.execute_wrapper(explained):
            ask()
    assert found
    return found
