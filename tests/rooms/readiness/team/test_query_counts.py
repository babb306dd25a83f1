"""Lists ask the database as often for forty people as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext


@pytest.mark.parametrize("address", ["/team/", "/team/board.csv", "/team/coverage/"])
def test_one_person_and_forty_take_the_same_queries(hire, client, supervisor, address):
    client.force_login(supervisor)
    hire("ana", begun=({"type": "inpatient", "begun": "2026-03-02"},))
    client.get(address)
    one = _queries(client, address)
    for number in range(39):
        hire(f"coder{number}", begun=({"type": "inpatient", "begun": "2026-03-02"},))
    assert _queries(client, address) == one


def _queries(client, address):
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)
