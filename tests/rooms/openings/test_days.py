"""Days of an opening: those that nobody can mean are refused, and none breaks a page."""

from datetime import date

import pytest
from django.test import Client

from coderpath_web.access.refused import Refused
from coderpath_web.rooms.openings import actions
from coderpath_web.rooms.openings.actions import Choice, choose
from coderpath_web.rooms.openings.models import Opening
from tests.rooms.openings.made import applied, hospital, posted
from tests.web.once import once_a_module

pytestmark = pytest.mark.django_db
POSTING = {
    "level": "trainer",
    "facility": "north",
    "reach": "facility",
    "begins": "2027-01-04",
    "apply_by": "2026-12-04",
    "says": "Trains the new coders.",
}
FROM_TO = "Give a day from 1 January 1900 to 31 December 2199."


made = once_a_module(hospital)


@pytest.fixture
def hr(made, db):
    return made()


def browser(who):
    client = Client()
    client.force_login(who)
    return client


@pytest.mark.parametrize("field", ["begins", "last", "apply_by"])
@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_day_that_nobody_can_mean_is_not_posted(hr, field, day):
    answer = browser(hr).post("/openings/new/", POSTING | {field: day})
    assert answer.status_code == 422
    assert FROM_TO in answer.content.decode()
    assert not Opening.objects.exists()


def test_nor_in_any_other_way(hr):
    for days in ({"begins": date.min}, {"apply_by": date.max}, {"ends": date.max}):
        with pytest.raises(Refused, match=FROM_TO):
            posted(hr, **days)
    posted(hr, ends=date(2200, 1, 1))


def test_last_day_to_apply_that_is_on_file_already_breaks_no_page(hr, monkeypatch):
    monkeypatch.setattr(actions, "refuse_not_meant", lambda _: None)
    applied(posted(hr, apply_by=date.max), "ana")
    assert "1 person applied" in browser(hr).get("/waiting/").content.decode()


def test_nobody_is_chosen_for_a_day_that_is_years_ahead(hr):
    opening = posted(hr)
    one = applied(opening, "ana")["ana"]
    for day in (date(2028, 11, 20), date.max):
        with pytest.raises(Refused, match="more than two years away"):
            choose(by=hr, opening=opening, choice=Choice(one, day, "She teaches."), answers={})
