"""Lists of requests with a history: what waits longest in front, what was decided last in front."""

from datetime import date, datetime

import pytest
from django.test import Client

from coderpath_web import clock
from coderpath_web.rooms.requests.actions import ask_to_move
from tests.rooms.requests.asked import LEVEL, ask, asked_world, put_off, refuse
from tests.web.factories import coder
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db


def on(day):
    return clock.told_at(datetime.fromisoformat(f"{day}T09:00:00+00:00"))


def _made():
    """Ana, Bo and Cy, put on file in August."""
    with on("2026-08-03"):
        world = asked_world()
        world.bo = coder("bo", "Bo Lind", level="first", to="edith")
        world.cy = coder("cy", "Cy Moss", level="first", to="edith")
    return world


made = once_a_module(_made)


@pytest.fixture
def world(made, db):
    return made()


def asked(world, day, who):
    with on(day):
        return ask_to_move(by=world.edith, coder=who, level=LEVEL)


def names(world, show=""):
    client = Client()
    client.force_login(world.priya)
    page = " ".join(client.get("/requests/", {"show": show}).text.split())
    found = {name: page.find(f"{name} asks for") for name in ("Ana Silva", "Bo Lind", "Cy Moss")}
    return sorted((name for name in found if found[name] >= 0), key=found.get), page


def test_open_requests_stand_by_how_long_they_wait_and_last_what_is_looked_at_later(world):
    cy, bo = asked(world, "2026-09-01", world.cy), asked(world, "2026-10-05", world.bo)
    with on("2026-10-12"):
        put_off(world.other, cy, again_on=date(2026, 11, 10))
        put_off(world.other, bo, again_on=date(2027, 6, 1))
    with on("2026-11-02"):
        ask(world)
    there, page = names(world)
    assert there == ["Ana Silva", "Cy Moss", "Bo Lind"]
    assert "Due again since 10 November 2026" in page
    assert "Review again on 1 June 2027" in page


def test_decided_requests_stand_by_the_day_of_the_decision(world):
    bo = asked(world, "2026-10-05", world.bo)
    ana = asked(world, "2026-11-02", world.ana)
    with on("2026-11-03"):
        refuse(world.other, ana)
    with on("2026-11-06"):
        refuse(world.other, bo)
    assert names(world, "decided")[0] == ["Bo Lind", "Ana Silva"]
