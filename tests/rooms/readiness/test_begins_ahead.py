"""A move that is decided for a day to come: every page says so, and on its day everything turns."""

import re
from datetime import date, timedelta

import pytest

from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.frame.rooms import waiting
from coderpath_web.rooms.readiness.pages.board.rows import COMING
from tests.rooms.requests.asked import agree, ask, asked_world
from tests.web.factories import coder
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
FROM = "Coder II from 1 January 2027"


def _made():
    """Let two people approve a move of ana to the next level, from the first of January."""
    world = asked_world()
    request = ask(world)
    agree(world.edith, request)
    agree(world.priya, request)
    return world


made = once_a_module(_made)


@pytest.fixture
def world(made, db):
    return made()


def text(answer):
    words = re.sub(r"<[^>]+>", "", answer.content.decode()).replace("\xa0", " ")
    return " ".join(words.split())


def as_of(client, day):
    session = client.session
    session["as_of"] = day
    session.save()


def row(client):
    page = client.get("/team/").context["page"]
    return next(one for one in page.everyone if one.code == "ana")


def test_board_says_from_when_and_counts_nobody_as_ready_who_is_decided_on(client, world):
    client.force_login(world.edith)
    found, page = row(client), client.get("/team/")
    assert (found.group, found.level.title) == (COMING, "Coder I")
    assert [(one.level.title, one.since) for one in found.coming] == [
        ("Coder II", date(2027, 1, 1))
    ]
    assert FROM in text(page)
    assert page.context["page"].counts["ready"] == 0
    assert "Decided" in text(client.get("/team/board.csv"))
    opened = text(client.get("/team/ana/"))
    assert f"{FROM}: it is decided" in opened
    assert "Ask for it" not in opened
    assert "Nothing is left to do: it is decided." in opened
    assert "A decision. Nothing else" not in opened


def test_coders_own_path_and_the_queues_say_the_same(client, world):
    client.force_login(world.own)
    page = text(client.get("/people/ana/"))
    assert FROM in page
    assert "Ask for Coder II" not in page
    for who in (world.own, world.edith, world.priya):
        assert [one for one in waiting(Viewer(who, today())) if one.kind.name == "request"] == []


@pytest.mark.parametrize(("day", "held"), [("2026-12-31", "Coder I"), ("2027-01-01", "Coder II")])
def test_on_its_day_everything_turns_and_not_before(client, world, day, held):
    client.force_login(world.edith)
    as_of(client, day)
    found = row(client)
    assert found.level.title == held
    assert bool(found.coming) is (held == "Coder I")
    assert (FROM in text(client.get("/people/ana/"))) is (held == "Coder I")


def test_whoever_begins_on_a_day_to_come_is_found_and_not_said_to_work_here(client, world):
    for code, name in (("nia", "Nia Brooks"), ("nora", "Nora Brooks")):
        coder(code, name, hired=(today() + timedelta(20)).isoformat())
    client.force_login(world.priya)
    page = text(client.get("/find/?q=brooks"))
    assert "2 people found" in page
    assert page.count("From 5 December 2026") == 2
