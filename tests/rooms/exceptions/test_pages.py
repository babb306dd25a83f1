"""Exceptions on their pages: granted beside the rule, listed and counted, shown on the path."""

from datetime import date

import pytest
from django.test import Client

from coderpath_web.decisions.models import GrantedException
from coderpath_web.journal.models import Entry
from tests.rooms.requests.asked import ask, asked_world
from tests.web.factories import account, coder
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
NEW = "/people/ana/exceptions/new/two-up/certified/"
GIVEN = {"last": "2027-06-30", "why": "The result comes in June."}


made = once_a_module(asked_world)


@pytest.fixture
def world(made, db):
    return made()


def text(answer):
    return " ".join(answer.text.split())


def signed_in(one):
    client = Client()
    client.force_login(one)
    return client


def test_exception_is_granted_beside_the_rule_and_shown_without_changing_the_answer(world):
    request = ask(world, level="two-up", excepting=["certified"], why="In June.")
    theirs = signed_in(world.rosa)
    assert f'href="{NEW}?request={request.pk}"' in text(theirs.get(f"/requests/{request.pk}/"))
    page = text(theirs.post(NEW, GIVEN, follow=True))
    assert "By exception until <time" in page
    assert "The result comes in June." in page
    assert 'href="/people/ana/requests/">Requests of Ana Silva' in page
    granted = GrantedException.objects.get()
    assert (granted.until, granted.by) == (date(2027, 7, 1), world.rosa)
    page = text(theirs.get(f"/requests/{request.pk}/"))
    assert "0 of 2 requirements are met, 1 covered by an exception." in page
    assert f'href="{NEW}"' not in page
    assert theirs.post(NEW, GIVEN).status_code == 409


def test_form_asks_for_an_end_and_a_reason(world):
    theirs = signed_in(world.rosa)
    answer = theirs.post(NEW, {"last": "", "why": " "})
    assert answer.status_code == 422
    assert "every exception has an end" in text(answer)
    assert theirs.post(NEW, GIVEN | {"last": "2026-11-14"}).status_code == 409
    assert "ends within ten years" in text(theirs.post(NEW, GIVEN | {"last": "2099-12-31"}))


@pytest.mark.parametrize("who", ["own", "edith", "far", "admin"])
def test_form_is_not_there_for_others(world, who):
    assert signed_in(getattr(world, who)).get(NEW).status_code == 404


def test_register_counts_by_facility_and_by_who_granted(world):
    signed_in(world.rosa).post(NEW, GIVEN)
    reviewer = signed_in(account("compliance-consultant", username="ruth"))
    assert 'href="/exceptions/"' in text(reviewer.get("/waiting/"))
    page = text(reviewer.get("/exceptions/"))
    assert "1 exception in force for people you can see" in page
    assert all(one in page for one in ("By facility", "North Valley Hospital", "Rosa"))
    assert "Holds the CCS" in reviewer.get("/exceptions/exceptions.csv").text
    assert Entry.objects.get(action="list.taken-out").details == {"list": "exceptions", "rows": 1}
    assert "Ana Silva" not in text(signed_in(world.far).get("/exceptions/"))
    assert signed_in(world.own).get("/exceptions/").status_code == 404


def test_exception_is_ended_early_with_a_reason(world):
    signed_in(world.rosa).post(NEW, GIVEN)
    granted = GrantedException.objects.get()
    address = f"/exceptions/{granted.pk}/end/"
    assert signed_in(world.edith).post(address, {"why": "x"}).status_code == 409
    theirs = signed_in(world.priya)
    assert theirs.post(address, {"why": ""}).status_code == 422
    assert "Ended early" in text(theirs.post(address, {"why": "She passed."}, follow=True))
    assert theirs.post(address, {"why": "Again."}).status_code == 409


def test_end_is_warned_of_in_the_queue_and_on_the_path(world):
    signed_in(world.rosa).post(NEW, GIVEN | {"last": "2026-12-01"})
    for who in (world.rosa, world.edith):
        assert "Exception ending soon" in text(signed_in(who).get("/waiting/"))
    assert "Exception ending soon" not in text(signed_in(world.priya).get("/waiting/"))
    mine = signed_in(world.own)
    assert "Exception: Holds the CCS" in text(mine.get("/people/ana/"))
    assert mine.get(f"/exceptions/{GrantedException.objects.get().pk}/").status_code == 200


def test_what_ends_first_stands_in_front(world):
    coder("bo", "Bo Lind", level="first", to="edith")
    theirs = signed_in(world.rosa)
    theirs.post(NEW.replace("ana", "bo"), GIVEN | {"last": "2026-12-31"})
    theirs.post(NEW, GIVEN)
    page = text(theirs.get("/exceptions/"))
    assert 0 < page.index("Bo Lind") < page.index("Ana Silva")
