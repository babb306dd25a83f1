"""A request is carried out as the kind of move that was asked for, or not at all."""

import json
from datetime import date

import pytest
from django.test import Client

from coderpath_web.access.refused import Refused
from coderpath_web.decisions.models import DecisionRecord, Transition
from coderpath_web.decisions.queries import transition_via
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.evidence.actions import retract_facts
from tests.rooms.requests.asked import (
    JUNE,
    PATH,
    again,
    agree,
    ask,
    asked_world,
    held,
    put_off,
    refuse,
)
from tests.web.factories import fact, path
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
TODAY = "today it would be a move down"
# Nothing is asked at the highest level, so that nothing but the kind of move is in the way.
OPEN_PATH = PATH.split("    minimum:")[0].replace("after: [one-up]", "after: [first, one-up]")
TURNED = OPEN_PATH.replace("two-rungs", "turned").replace("2020-01-01", "2026-06-01")


made = once_a_module(lambda: asked_world(OPEN_PATH))


@pytest.fixture
def world(made, db):
    return made()


def corrected():
    """Correct what is on file: she held the highest level from the beginning."""
    held_at = Fact.objects.get(kind="positions", coder__code="ana")
    retract_facts(by=None, facts=[held_at], why="The wrong level.")
    fact("positions", coder="ana", level="two-up", facility="north", since="2024-03-04")


def renamed():
    """Adopt a path that does not know the level that she holds."""
    path("turned", TURNED.replace("first", "beginner"))


def page(world, request):
    client = Client()
    client.force_login(world.priya)
    return " ".join(client.get(f"/requests/{request.pk}/").content.decode().split())


def test_up_is_not_carried_out_as_down_after_another_request(world):
    low, high = ask(world), ask(world, level="two-up")
    for request in (high, low):
        agree(world.edith, request)
    agree(world.priya, high, effective=date(2026, 11, 10))
    assert held()[-1] == ("two-up", "2026-11-10")
    entries = Entry.objects.count()
    with pytest.raises(Refused, match=f"A move up was asked for.*{TODAY}"):
        agree(world.priya, low, effective=date(2026, 11, 20))
    assert (Entry.objects.count(), Transition.objects.count()) == (entries, 1)
    assert held()[-1] == ("two-up", "2026-11-10")
    assert TODAY in page(world, low)
    assert "Approve from" not in page(world, low)


def test_nor_where_the_other_move_is_still_to_come(world):
    low, high = ask(world), ask(world, level="two-up")
    for request in (high, low):
        agree(world.edith, request)
    agree(world.priya, high, effective=date(2026, 11, 20))
    on_its_day = "on 1 December 2026 it would be a move down"
    assert on_its_day in page(world, low)
    with pytest.raises(Refused, match=on_its_day):
        agree(world.priya, low, effective=date(2026, 12, 1))
    assert held()[-1] == ("two-up", "2026-11-20")


@pytest.mark.parametrize("happens", [corrected, renamed])
def test_nobody_agrees_to_another_kind_of_move_but_refuses_it_or_puts_it_off(world, happens):
    request = ask(world)
    happens()
    with pytest.raises(Refused, match="was asked for, but"):
        agree(world.edith, request)
    put_off(world.edith, request, again_on=JUNE)
    assert refuse(world.other, request).act == "refused"


def test_page_record_and_transition_tell_the_same(world):
    request = ask(world)
    agree(world.edith, request)
    agree(world.priya, request)
    made = transition_via(request.via)
    told = json.loads(DecisionRecord.objects.get(made_in=made.made_in).content)
    moves = (made.move, again(request).move, told["decision"]["move"], told["verdict"]["move"])
    assert set(moves) == {"up"}
    assert told["decision"]["left"] == ["Coder I"]
