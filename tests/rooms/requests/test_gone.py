"""Requests that nothing can be decided about say why; a form says beside what it was shown."""

from datetime import date

import pytest
from django.test import Client

from coderpath_web.access.refused import Refused
from coderpath_web.decisions.resting_today import resting_or_refuse
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.evidence.actions import correct_fact
from tests.rooms.requests.asked import PATH, again, agree, ask, asked_world, refuse, withdraw
from tests.web.factories import path
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db


made = once_a_module(asked_world)


@pytest.fixture
def world(made, db):
    return made()


def replaced():
    """Put a path in force that knows the level no more."""
    later = PATH.replace("two-rungs", "one-rung").replace("2020-01-01", "2026-11-01")
    path("one-rung", later.replace("level: one-up", "level: other").replace("[one-up]", "[other]"))


def test_level_that_a_new_path_does_not_know_is_named_and_the_request_can_be_withdrawn(world):
    request = ask(world)
    replaced()
    for act in (agree, refuse):
        with pytest.raises(Refused, match=r"no level “Coder II” any more.*can withdraw"):
            act(world.edith, again(request))
    withdraw(world.own, again(request))
    assert not again(request).stand.is_open


def test_coder_who_left_is_said_to_be_employed_no_more(world):
    hired = world.ana.facts.get(kind="coders")
    left = fact_row(hired)._replace(left=date(2026, 11, 1).toordinal())
    correct_fact(by=None, fact=hired, new=NewFact("coders", left), why="the letter of 1 October")
    with pytest.raises(Refused, match="not employed today"):
        resting_or_refuse(world.ana, "one-up", "no such level")


def test_form_without_what_it_was_shown_beside_changes_nothing(world):
    request, theirs = ask(world), Client()
    theirs.force_login(world.edith)
    for shown in ({}, {"shown": ""}, {"shown": "x"}):
        answer = theirs.post(f"/requests/{request.pk}/refused/", {"why": "Not yet."} | shown)
        assert answer.status_code == 409
        assert "Look at the request as it stands" in answer.content.decode()
    assert len(again(request).done) == 1
