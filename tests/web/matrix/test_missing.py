"""What lies outside the reach answers exactly as what does not exist, and as quickly."""

import re

import pytest
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from tests.web.matrix.asking import signed_in
from tests.web.matrix.routes import address, places_of, routes

UNKNOWN = {"code": "nobody", "facility": "nowhere"}
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


@pytest.fixture
def world(matrix_world, db):
    return matrix_world()


def body(client, where):
    """Give the answer without what differs in any two: the token, and the address asked for.

    How many questions the database was asked tells by the time that they take.
    """
    reset_queries()  # The log holds so many, and of a page alone they are few.
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(where)
    text = TOKEN.sub("", answer.content.decode().replace(where, ""))
    return answer.status_code, len(asked), text


@pytest.mark.parametrize("role", ["coder", "supervisor", "regional-manager"])
def test_what_is_out_of_reach_looks_like_what_does_not_exist(world, role):
    client = signed_in(world, role)
    missing = {key: {"far": unknown} for key, unknown in UNKNOWN.items()}
    number = {key: {"far": 10**9} for key in world.by_place.keys() - UNKNOWN.keys()}
    elsewhere = world._replace(by_place=missing | number)
    differing = []
    for route in routes():
        if places_of(route, world) == ("own", "other", "far"):
            there = body(client, address(route, "far", world))
            nowhere = body(client, address(route, "far", elsewhere))
            if there != nowhere:
                differing.append((route.name, there[:2], nowhere[:2]))
    assert differing == []
