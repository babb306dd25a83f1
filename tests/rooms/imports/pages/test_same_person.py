"""Ids that look alike are one person's once somebody says so, and next month too."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.imports import actions, work
from coderpath_web.rooms.imports.actions import SURE
from tests.rooms.imports.brought import bring, counts, save
from tests.rooms.imports.meant import statements
from tests.rooms.imports.pages.test_pages import text_of
from tests.web.factories import account, coder, facility, path

pytestmark = pytest.mark.django_db

HEAD = "Badge,Name,Hire Date,Facility\n"
ROWS = "05001,Rosa Alvarez,2019-03-04,north\n5001.0,Rosa Alvarez,2019-03-04,north\n"


@pytest.fixture
def hr(client, monkeypatch):
    path()
    facility()
    monkeypatch.setattr(actions.steps.running, "start", lambda *_: None)
    by = account("hr-partner")
    client.force_login(by)
    return by


def say(client, one, into):
    """Press the button of the one doubt, and look again as the process would."""
    (alike,) = one.counts["alike"]
    client.post(f"/imports/{one.pk}/same/", {"doubt": alike["doubt"], "into": into})
    one.refresh_from_db()
    work.look(one.pk)
    one.refresh_from_db()
    return one


def test_two_ids_of_one_table_become_the_one_that_is_pressed(client, hr):
    one = bring({"staff.csv": HEAD + ROWS}, hr)
    assert counts(one, "coders")[0] == 2
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert ("Same person: 05001" in page, "Same person: 5001.0" in page) == (True, True)
    one = say(client, one, "05001")
    assert (counts(one, "coders")[0], statements(one, "doubt")) == (1, [])
    assert ("Badge", '"5001.0" is 05001, as somebody said', 1) in statements(one, "taken")
    assert "same_as" in one.choices["document"]


def test_id_that_looks_like_one_on_file_becomes_it_next_month_too(client, hr):
    coder("5001", name="Rosa Alvarez", hired="2019-03-04")
    table = {"staff.csv": f"{HEAD}05001,Rosa Alvarez,2019-03-04,north\n"}
    one = say(client, bring(table, hr), "5001")
    assert counts(one, "coders") == (0, 0, 0, 1)
    table = {"staff.csv": f"{HEAD}05001,Rosa Alvarez,2019-03-04,north\n7,Ana,2020-01-06,north\n"}
    one = say(client, bring(table, hr), "5001")
    one.choices[SURE] = []
    save(one)
    assert Fact.objects.filter(kind="coders").count() == 2
    again = bring(table, hr)
    assert (counts(again, "coders"), statements(again, "doubt")) == ((0, 0, 0, 2), [])


def test_what_was_said_to_be_one_person_can_be_taken_back(client, hr):
    one = say(client, bring({"staff.csv": HEAD + ROWS}, hr), "05001")
    page = text_of(client.get(f"/imports/{one.pk}/"))
    assert "Not the same person: 5001.0 and 05001" in page
    client.post(f"/imports/{one.pk}/same/", {"apart": "05001"})
    work.look(one.pk)
    one.refresh_from_db()
    assert (counts(one, "coders")[0], one.choices["said"]["same"]) == (2, {})
    assert [what for what, *_ in statements(one, "doubt")] == ["Id 05001"]


def test_one_person_of_two_names_is_doubted(client, hr):
    rows = "05001,Rosa Alvarez,2019-03-04,north\n5001.0,Ramon Ayala,2021-05-03,north\n"
    one = say(client, bring({"staff.csv": HEAD + rows}, hr), "05001")
    says = (
        "ids 5001.0 and 05001 are one person, as somebody said, called Rosa Alvarez and Ramon Ayala"
    )
    assert ("Id 05001", says, 2) in statements(one, "doubt")


def test_id_that_was_not_offered_is_never_taken(client, hr):
    coder("9", name="Somebody Else")
    one = bring({"staff.csv": HEAD + ROWS}, hr)
    assert counts(say(client, one, "9"), "coders")[0] == 2


def test_fact_file_says_where_it_is_mended(client, hr):
    coder("5001", name="Rosa Alvarez", hired="2019-03-04")
    file = "coder,name,facility,hired\n05001,Rosa Alvarez,north,2019-03-04\n"
    page = text_of(client.get(f"/imports/{bring({'coders.csv': file}, hr).pk}/"))
    assert "write one id in the file" in page
    assert "Same person:" not in page
