"""A request from asking to its end: who may do what at each step, and what it comes to."""

from datetime import date

import pytest

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.access.viewer import Viewer
from coderpath_web.clock import today
from coderpath_web.decisions.actions import Excepted, grant_exception
from coderpath_web.decisions.queries import transition_via
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.requests.actions import settle_deciders
from coderpath_web.rooms.requests.chain import SHIPPED, Link
from coderpath_web.rooms.requests.deciders import deciders, role_of
from coderpath_web.rooms.requests.enums import Stage
from coderpath_web.rooms.requests.models import MoveRequest
from coderpath_web.rooms.requests.queries import chain_for, open_requests
from coderpath_web.rooms.requests.rules import may_ask, may_see_request
from tests.rooms.requests.asked import (
    JUNE,
    NEXT_YEAR,
    again,
    agree,
    answer,
    appeal,
    ask,
    ask_more,
    asked_world,
    held,
    put_off,
    refuse,
    windows,
    withdraw,
)
from tests.web.factories import account, coder, fact, facts
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db


made = once_a_module(asked_world)


@pytest.fixture
def world(made, db):
    return made()


def names(request, day=None):
    return [(one.name, one.role, one.since) for one in deciders(again(request), day or today())]


def test_two_people_approve_and_the_coder_holds_the_level_from_its_day(world):
    request = ask(world)
    assert agree(world.edith, request).act == "agreed"
    assert held() == [("first", "2024-03-04")]
    approved = agree(world.priya, request)
    assert (approved.act, approved.role) == ("approved", "hr-partner")
    assert held() == [("first", "2024-03-04"), ("one-up", "2027-01-01")]
    made = transition_via(request.via)
    assert (made.by, made.made_in) == (world.priya, approved.made_in)
    assert again(request).stand.stage is Stage.APPROVED
    assert not open_requests().exists()


def test_whoever_leads_the_coder_decides_first_and_the_manager_stands_in_later(world):
    found = names(ask(world))
    assert [one[:2] for one in found] == [
        ("Edith", "supervisor"),
        ("Other", "supervisor"),
        ("Rosa", "regional-manager"),
    ]
    assert str(found[-1][2]) == "2026-11-29"
    with pytest.raises(NotAllowed, match="Supervisor"):
        agree(world.rosa, MoveRequest.objects.get())


def test_stand_in_decides_at_once_where_nobody_of_the_role_can(world):
    request = ask(world, world.edith)
    assert ("Edith", "supervisor") not in {one[:2] for one in names(request)}
    account_ended = world.other
    account_ended.is_active = False
    account_ended.save()
    assert [one[:2] for one in names(request)] == [("Rosa", "regional-manager")]
    assert agree(world.rosa, request).role == "regional-manager"
    # Whoever stood in at the first step does not stand in at the second.
    assert {one[0] for one in names(request)} == {"Priya", "Teresa"}


@pytest.mark.parametrize("who", ["own", "far", "priya", "admin"])
def test_others_do_not_decide_at_the_first_step(world, who):
    request = ask(world)
    for act in (agree, put_off, refuse, ask_more):
        with pytest.raises(NotAllowed):
            act(getattr(world, who), request)


def test_nobody_decides_on_their_own_move_whatever_their_role(world):
    own = account("hr-partner", coder=coder("zed", "Zed"), username="zed")
    world.own.coder = None
    world.own.save()
    own.coder = world.ana
    own.save()
    request = ask(world, world.edith)
    agree(world.other, request)
    with pytest.raises(NotAllowed, match="own request"):
        agree(own, request)


def test_whoever_asked_does_not_decide(world):
    request = ask(world, world.priya)
    agree(world.edith, request)
    with pytest.raises(NotAllowed, match="asked for this yourself"):
        agree(world.priya, request)
    assert agree(world.teresa, request).act == "approved"


def test_nobody_decides_at_two_steps_of_one_chain(world):
    chain = (Link("hr-partner"), Link("hr-partner"))
    settle_deciders(by=world.admin, move="", level="", chain=chain, why="A small house.")
    request = ask(world)
    agree(world.priya, request)
    with pytest.raises(NotAllowed, match="decided on this request already"):
        agree(world.priya, request)
    agree(world.teresa, request)


def test_not_now_comes_back_on_its_day_and_can_be_decided(world):
    request = ask(world)
    put_off(world.edith, request)
    assert again(request).stand.stage is Stage.LATER
    assert names(request)[0] == ("Edith", "supervisor", JUNE)
    agree(world.edith, request)
    with pytest.raises(Refused, match="a day to come"):
        put_off(world.priya, request, again_on=today())
    with pytest.raises(Refused, match="within two years"):
        put_off(world.priya, request, again_on=date(9999, 12, 31))
    with pytest.raises(Refused, match="two years away"):
        agree(world.priya, request, effective=date(9999, 12, 31))


def test_stand_in_does_not_take_up_early_what_was_put_off(world):
    request = ask(world)
    put_off(world.edith, request)
    for day in (today(), JUNE, date(2027, 6, 14)):
        assert not role_of(Viewer(world.rosa, day), again(request))
    assert role_of(Viewer(world.rosa, date(2027, 6, 15)), again(request)) == "regional-manager"
    with pytest.raises(NotAllowed, match="Someone else"):
        agree(world.rosa, request)
    assert agree(world.other, request).role == "supervisor"


def test_answer_is_asked_for_and_given(world):
    request = ask(world)
    ask_more(world.edith, request)
    with pytest.raises(NotAllowed):
        answer(world.priya, request)
    answer(world.own, request)
    assert again(request).stand.stage is Stage.WAITING


def test_refusal_is_appealed_once_and_decided_by_somebody_else(world):
    request = ask(world)
    refuse(world.edith, request)
    appeal(world.own, request)
    assert [one[:2] for one in names(request)] == [
        ("Other", "supervisor"),
        ("Rosa", "regional-manager"),
    ]
    with pytest.raises(NotAllowed):
        agree(world.edith, request)
    refuse(world.other, request)
    with pytest.raises(NotAllowed, match="cannot be done"):
        appeal(world.own, request)


def test_appeal_goes_to_hr_where_nobody_else_of_the_step_can(world):
    settle_deciders(
        by=world.priya, move="", level="", chain=(Link("supervisor"),), why="A small house."
    )
    world.other.is_active = False
    world.other.save()
    request = ask(world)
    refuse(world.edith, request)
    appeal(world.own, request)
    assert {one[1] for one in names(request)} == {"hr-partner", "administrator"}
    assert agree(world.admin, request).act == "approved"


def test_whoever_asked_or_the_coder_withdraws(world):
    request = ask(world, world.edith)
    with pytest.raises(NotAllowed):
        withdraw(world.priya, request)
    withdraw(world.own, request)
    with pytest.raises(NotAllowed):
        agree(world.other, request)
    assert ask(world).pk != request.pk


@pytest.mark.parametrize("act", [agree, put_off, refuse, ask_more])
def test_decision_says_why(world, act):
    request = ask(world)
    entries = Entry.objects.count()
    with pytest.raises(Refused, match="Say why"):
        act(world.edith, request, why="  ")
    assert Entry.objects.count() == entries


def test_whoever_comes_late_is_told_who_did_what(world):
    request = ask(world)
    refuse(world.edith, request, shown=1, why="Too soon.")
    with pytest.raises(Overtaken, match=r"Edith refused it on .* 2026: Too soon"):
        agree(world.other, request, shown=1)


def test_one_request_is_open_for_a_level(world):
    ask(world)
    with pytest.raises(NotAllowed, match="open already"):
        ask(world, world.edith)


@pytest.mark.parametrize(
    ("level", "why"),
    [
        ("first", "held already"),
        ("post", "through an opening"),
        ("nowhere", "no such level"),
    ],
)
def test_levels_that_cannot_be_asked_for(world, level, why):
    assert why in may_ask(Viewer(world.own, today()), world.ana, level).reason


@pytest.mark.parametrize("who", ["far", "admin"])
def test_who_may_not_ask(world, who):
    with pytest.raises(NotAllowed, match="of coders you lead"):
        ask(world, getattr(world, who))


def test_requests_are_taken_in_the_months_of_the_path_alone(world):
    windows("[3, 7]")
    with pytest.raises(
        NotAllowed, match=r"in March and July\. The next window opens on 1 March 2027"
    ):
        ask(world)


def test_who_is_not_ready_names_the_rule_and_an_exception_has_to_cover_it(world):
    with pytest.raises(Refused, match="an exception for"):
        ask(world, level="two-up")
    with pytest.raises(Refused, match="Say why"):
        ask(world, level="two-up", excepting=["certified"])
    request = ask(world, level="two-up", excepting=["certified", "comes-from"], why="She passed.")
    assert request.excepting == ["certified", "comes-from"]
    agree(world.edith, request)
    with pytest.raises(Refused, match="covered by no exception"):
        agree(world.priya, request)
    for rule in request.stood.open:
        excepted = Excepted(world.ana, "two-rungs", "two-up", rule, date(2027, 7, 1))
        grant_exception(by=world.rosa, excepted=excepted, why="The result comes in June.")
    assert agree(world.priya, request).act == "approved"


def test_what_lapses_after_it_was_asked_shows_against_how_it_stood(world):
    granted = fact("credentials", coder="ana", credential="CCS", since="2024-01-01")
    request = ask(world, level="two-up", excepting=["comes-from"], why="She passed.")
    facts(checked=[{"coder": "ana", "kind": "credentials", "since": "2020-01-01"}])
    retract_facts(by=None, facts=[granted], why="Another person's.")
    step = agree(world.edith, request)
    was = {one.id: one.state for one in again(request).stood.rules}
    is_now = {one.id: one.state for one in step.stood.rules}
    assert (was["certified"], is_now["certified"]) == ("met", "not_met")


def test_chain_is_the_most_particular_that_is_settled_and_open_requests_keep_theirs(world):
    request = ask(world)
    one = (Link("hr-partner"),)
    settle_deciders(by=world.admin, move="up", level="", chain=one, why="One is enough.")
    assert chain_for("up", "one-up") == one
    assert chain_for("down", "one-up") == SHIPPED
    two = (Link("regional-manager"), Link("hr-partner"))
    settle_deciders(by=world.admin, move="", level="one-up", chain=two, why="Two for this.")
    assert chain_for("up", "one-up") == two
    settle_deciders(by=world.admin, move="", level="one-up", chain=(), why="As for all.")
    assert chain_for("up", "one-up") == one
    assert again(request).links == SHIPPED


def test_whoever_reaches_a_part_alone_does_not_settle_who_decides(world):
    region = account("hr-partner", "region", region="Valley", username="region")
    for by in (region, world.rosa, world.own):
        with pytest.raises(NotAllowed):
            settle_deciders(by=by, move="", level="", chain=SHIPPED, why="Because.")


def test_request_is_seen_by_who_takes_part_and_who_reviews(world):
    request = again(ask(world))
    trainer = account("trainer", "region", region="Valley", username="joaquin")
    consultant = account("compliance-consultant", username="ruth")
    seen = {
        one.username: bool(may_see_request(Viewer(one, today()), request))
        for one in (world.own, world.edith, consultant, trainer, world.far, world.admin)
    }
    assert seen == {
        "ana": True,
        "edith": True,
        "ruth": True,
        "joaquin": False,
        "far": False,
        "admin": False,
    }
    assert today() < NEXT_YEAR


def test_coder_may_ask_to_leave_the_path(world):
    request = ask(world, level="")
    assert (request.move, request.title) == ("out", "")
    agree(world.edith, request)
    agree(world.priya, request)
    assert held() == [("first", "2024-03-04")]
    assert str(world.ana.facts.get(kind="positions", retracted_at=None).until) == "2027-01-01"
