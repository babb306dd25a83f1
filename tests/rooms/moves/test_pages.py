"""The pages of a path's moves: who sees which lines, what is ticked, who is late."""

from datetime import date
from unittest.mock import patch

import pytest

from coderpath_web.decisions.models import Transition
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.moves.models import HeldMove
from coderpath_web.rooms.moves.pages.moves import views
from coderpath_web.rooms.moves.parts import confirm_in_parts
from tests.rooms.moves.taken_over import confirming, marks, taken_over
from tests.web.factories import fact
from tests.web.once import made_once

LIST = "/moves/after/"


@pytest.fixture(scope="module")
def before(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, taken_over) as copied:
        yield copied


@pytest.fixture
def world(before, db):
    return before()


def as_(client, account):
    client.force_login(account)
    return client


def send(client, world, *codes, **more):
    typed = {"first_day": "2026-11-01", "why": "The path is new.", "kind": "renamed"}
    typed |= {"line": marks(world, *codes), "seen": newest_entry()}
    return client.post(f"{LIST}confirm/", typed | more)


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_lines_stand_by_kind_and_by_facility_within_reach(client, world):
    page = text_of(as_(client, world.priya).get(LIST))
    assert "Ana Silva" in page
    assert "Fay Brook" in page
    assert "Ben Okoro" not in page
    assert "Coder I is now called Coding Specialist I." in page
    assert "Confirm all 3" in page
    far = text_of(client.get(f"{LIST}?kind=renamed&facility=south"))
    assert "Fay Brook" in far
    assert "Ana Silva" not in far
    assert "Confirm the only line" in far
    assert "Fay Brook" not in text_of(as_(client, world.rosa).get(LIST))
    table = as_(client, world.rosa).get(f"{LIST}moves.csv").content.decode()
    assert "Cleo Marsh" in table
    assert "Fay Brook" not in table
    assert as_(client, world.trainer).get(LIST).status_code == 404
    assert client.get("/moves/before/").status_code == 404


def test_a_line_opens_to_the_rules_of_the_new_path(client, world):
    page = text_of(as_(client, world.priya).get(f"{LIST}people/ben/"))
    assert "Ready for Coding Specialist II under the new rules." in page
    assert "Holds the CCS" in page
    assert "/people/ben/why/two/certified/" in page
    assert "only the name of the level changes" in text_of(client.get(f"{LIST}people/ana/"))
    assert "the facts fit no level" in text_of(client.get(f"{LIST}people/dan/"))
    assert client.get(f"{LIST}people/eve/").status_code == 404


def test_no_field_of_holding_back_keeps_a_browser_from_confirming(client, world):
    page = as_(client, world.priya).get(LIST)
    assert "required" not in str(page.context["page"].holding["hold_why"])
    assert "formnovalidate" in text_of(page)


def test_those_ticked_are_confirmed_and_leave_the_list(client, world):
    answer = send(as_(client, world.priya), world, "ana", "edith")
    assert answer.status_code == 302
    page = text_of(client.get(answer["Location"]))
    assert "2 moves recorded." in page
    assert "Ana Silva" not in page
    assert "Fay Brook" in page
    assert {one.coder.code for one in Transition.objects.all()} == {"ana", "edith"}


def test_a_whole_group_is_confirmed_but_for_whoever_was_touched(client, world):
    seen = newest_entry()
    fact("credentials", coder="ana", credential="RHIT", since="2025-01-06")
    answer = send(as_(client, world.priya), world, seen=seen, all="1")
    page = text_of(client.get(answer["Location"]))
    assert "Not moved, since they changed after you looked: Ana Silva." in page
    assert "Changed since you opened this" in page
    assert {one.coder.code for one in Transition.objects.all()} == {"edith", "fay"}


def test_a_large_group_is_confirmed_by_a_process_in_parts(client, world):
    with patch.object(views, "AT_ONCE", 1), patch("coderpath_web.process.go_on") as begun:
        answer = send(as_(client, world.priya), world, all="1")
    assert answer["Location"].startswith("/being-saved/")
    assert begun.called
    assert not Transition.objects.exists()
    done = confirm_in_parts(
        by=world.priya,
        document=world.document,
        confirming=confirming(world, "ana", "ben", "cleo", seen=newest_entry()),
    )
    assert done == Transition.objects.count() == 3


def test_whoever_comes_second_gets_409_and_the_list_as_it_is(client, world):
    typed = {"line": marks(world, "ana"), "seen": newest_entry()}
    assert send(as_(client, world.teresa), world, **typed).status_code == 302
    late = send(as_(client, world.priya), world, **typed)
    assert late.status_code == 409
    assert "Teresa decided on these since you opened the page" in text_of(late)
    assert Transition.objects.count() == 1


def test_a_line_is_held_back_and_taken_up_again(client, world):
    ticked = {"line": marks(world, "dan"), "kind": "nowhere", "hold_why": "Ask where he went."}
    answer = as_(client, world.priya).post(f"{LIST}hold-back/", ticked)
    page = text_of(client.get(f"{LIST}?kind=held"))
    assert answer.status_code == 302
    assert "“Ask where he went.”" in page
    assert "Dan Yu" in page
    held = HeldMove.objects.get()
    for number in (held.pk, held.pk + 1):  # What is out of reach looks like what is not there.
        there = as_(client, world.edith).post(f"{LIST}take-up/", {"held": number})
        assert there.status_code == 409
    as_(client, world.priya).post(f"{LIST}take-up/", {"held": held.pk})
    assert "On hold" not in text_of(client.get(f"{LIST}?kind=nowhere")).split("<main")[0]
    assert client.post(f"{LIST}take-up/", {"held": held.pk}).status_code == 409


def test_what_is_missing_in_a_form_is_said(client, world):
    nothing = send(as_(client, world.priya), world, first_day="", why="")
    assert nothing.status_code == 422
    assert "Give the first day." in text_of(nothing)
    assert "Check the lines you mean." in text_of(send(client, world))


def test_the_list_waits_for_whoever_can_confirm_a_line(client, world):
    says = "“Path of today” proposes"
    assert f"{says} 5 moves" in text_of(as_(client, world.priya).get("/waiting/"))
    assert f"{says} 1 move" in text_of(as_(client, world.edith).get("/waiting/"))
    assert says not in text_of(as_(client, world.consultant).get("/waiting/"))
    send(as_(client, world.edith), world, "ana")
    assert says not in text_of(client.get("/waiting/"))


def test_whoever_was_moved_is_told_and_has_nothing_to_do(client, world):
    send(as_(client, world.priya), world, "edith")
    page = as_(client, world.edith).get("/waiting/")
    assert "You hold Coding Specialist II from 1 November 2026" in text_of(page)
    assert not [one for one in page.context["lines"] if one.kind.name == "moved"]


def test_a_path_without_lines_says_so(client, world):
    for kind in ("renamed", "up", "placed"):
        send(as_(client, world.priya), world, kind=kind, all="1")
    client.post(
        f"{LIST}hold-back/", {"line": marks(world, "dan"), "hold_why": "He is about to leave."}
    )
    assert Transition.objects.filter(effective=date(2026, 11, 1)).count() == 5
    assert "On hold 1" in text_of(client.get(LIST)).replace("</span>", "").replace(
        '<span class="faint">', ""
    )
    assert "No line is open" in text_of(as_(client, world.edith).get(LIST))
