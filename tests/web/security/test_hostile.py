"""No request, whatever stands in it, gets an answer of 5xx.

Every address is asked, and every form that its page holds is sent, with values that nobody should
send, by several roles. `CODERPATH_VALUES` says how many of them, and makes them new ones.
"""

import os
import traceback
from contextlib import contextmanager
from itertools import cycle, islice
from random import Random

import pytest
from django.core.signals import got_request_exception
from django.db import transaction
from django.test import Client

from coderpath_web.rooms.imports import running
from tests.web.matrix.routes import address, places_of, routes
from tests.web.security.hostile.forms import Form, forms_of
from tests.web.security.hostile.requests import spoiled, strange_address
from tests.web.security.hostile.values import NAMES

FEW = 100
COUNT = int(os.environ.get("CODERPATH_VALUES", "0"))
SEED = os.urandom(8).hex() if COUNT else "always the same"
ROLES = ("hr-partner", "administrator", "supervisor", "coder", "leadership", "anonymous")
FAILED = 500
SHOWN = 20


@pytest.fixture
def world(matrix_world, db, monkeypatch):
    # A process of its own would not see what is rolled back here.
    monkeypatch.setattr(running, "start", lambda *_: None)
    return matrix_world()


@pytest.fixture
def clients(world):
    made = {role: Client(raise_request_exception=False) for role in ROLES}
    for role in set(ROLES) - {"anonymous"}:
        made[role].force_login(world.accounts[role])
    return made


@contextmanager
def what_is_raised():
    """Collect what was raised inside a request."""
    raised = []

    def hear(**_):
        raised.append(traceback.format_exc(limit=-4))

    got_request_exception.connect(hear)
    try:
        yield raised
    finally:
        got_request_exception.disconnect(hear)


def request_to(random, client, route, world):
    """Make a request to an address, or of one of the forms of its page."""
    if route.arguments and random.random() < 0.3:
        return strange_address(random, route)
    plain = address(route, random.choice(places_of(route, world)), world)
    form = Form(plain, random.choice(["GET", "POST"]), [(name, "") for name in NAMES], ["file"])
    page = client.get(plain)
    if page.get("Content-Type", "").startswith("text/html") and random.random() < 0.8:
        form = random.choice([*forms_of(plain, page.content.decode()), form])
    return spoiled(random, form)


def answers(random, clients, world):
    """Send so many requests, none of which leaves a trace; give each with its answer."""
    known = random.sample(routes(), k=len(routes()))
    for turn, route in enumerate(islice(cycle(known), COUNT or FEW)):
        role = ROLES[(turn + turn // len(known)) % len(ROLES)]
        with what_is_raised() as raised, transaction.atomic():
            asked = request_to(random, clients[role], route, world)
            answer = asked.sent_by(clients[role])
            transaction.set_rollback(True)
        yield f"{role}: {asked}: {answer.status_code}\n{''.join(raised)}", answer.status_code


def test_no_value_in_any_form_or_address_gets_an_answer_of_5xx(world, clients):
    failed = [said for said, status in answers(Random(SEED), clients, world) if status >= FAILED]
    assert failed == [], f"seed {SEED}: {len(failed)}\n" + "\n".join(failed[:SHOWN])
