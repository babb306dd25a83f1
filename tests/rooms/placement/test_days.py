"""Days of a candidate and of an exception with which one is hired: what cannot be is refused."""

from datetime import date

import pytest

from coderpath_web.access.refused import Refused
from coderpath_web.decisions.models import GrantedException
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.placement import actions
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate
from coderpath_web.rooms.placement.models import Candidate
from tests.rooms.placement.test_story import browser, hiring, hr, made, with_rhit

pytestmark = pytest.mark.django_db
__all__ = ["hr", "made"]
FROM_TO = "Give a day from 1 January 1900 to 31 December 2199."
NEWCOMER = {"name": "Mina Patel", "facility": "north"}


@pytest.mark.parametrize("day", ["0001-01-30", "1899-12-31", "9999-12-31"])
def test_first_day_that_nobody_can_mean_is_refused(hr, day):
    answer = browser(hr).post("/candidates/new/", NEWCOMER | {"starts": day})
    assert answer.status_code == 422
    assert FROM_TO in answer.content.decode()
    with pytest.raises(Refused, match=FROM_TO):
        add_candidate(by=hr, newcomer=Newcomer("Mina", None, date.fromisoformat(day)))
    assert not Candidate.objects.exists()


@pytest.mark.parametrize("day", [date.min, date.max])
def test_first_day_that_is_on_file_already_breaks_no_page(hr, monkeypatch, day):
    monkeypatch.setattr(actions, "refuse_not_meant", lambda _: None)
    add_candidate(by=hr, newcomer=Newcomer("Mina", Facility.objects.get(), day))
    assert browser(hr).get("/waiting/").status_code == 200


@pytest.mark.parametrize(
    ("last", "says"),
    [
        ("9999-12-31", FROM_TO),
        ("2036-12-31", "An exception ends within ten years."),
        ("2026-11-30", "An exception ends after the first day at the level, 1 December 2026."),
    ],
)
def test_exception_ends_after_the_first_day_and_within_ten_years(hr, last, says):
    one = with_rhit(hr)
    given = hiring(level="specialist-3", last=last)
    answer = browser(hr).post(f"/candidates/{one.pk}/hire/", given)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Coder.objects.filter(code="c-900").exists()
    assert not GrantedException.objects.exists()
