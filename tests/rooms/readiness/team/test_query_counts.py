"""Lists ask the database as often for forty people as for one."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

LISTS = ("/team/", "/team/board.csv", "/team/coverage/")


def test_one_person_and_forty_take_the_same_queries(hire, client, supervisor):
    client.force_login(supervisor)
    hire("ana", begun=({"type": "inpatient", "begun": "2026-03-02"},))
    _queries(client)
    one = _queries(client)
    for number in range(39):
        hire(f"coder{number}", begun=({"type": "inpatient", "begun": "2026-03-02"},))
    assert _queries(client) == one


def _queries(client):
    """Give how often the database is asked for each list."""
    asked = {}
    for address in LISTS:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked[address] = len(queries)
    return asked
