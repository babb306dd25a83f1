"""While a grid stands open its list shifts: what was typed is saved for its person, or shown."""

import re

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.grid import team as team_module
from tests.rooms.grid.filled import ROWS, WHEN, cells, fill, key, recorded
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db
DEGREE = ROWS["education"]
HERE = "/record-for-a-team/education/"


def fields(page):
    """Give what a browser would send of a page: every field of the form, as it stands."""
    form = page.text.partition("data-grid")[2]
    inputs = re.findall(r"<input[^>]*>", form)
    found = [
        (re.search(r' name="([^"]+)"', one), re.search(r' value="([^"]*)"', one), one)
        for one in inputs
    ]
    return {
        name[1]: value[1] if value else ""
        for name, value, one in found
        if name and ("checkbox" not in one or " checked" in one)
    }


def test_row_is_saved_for_its_person_though_somebody_was_hired_meanwhile(hr, monkeypatch):
    monkeypatch.setattr(team_module, "PAGE", 3)
    sent = fields(hr.get(HERE)) | cells(ana=DEGREE, cleo=DEGREE)
    coder("abe", "Abe Adams", hired="2026-11-02")
    answer = hr.post(HERE, sent)
    assert answer.status_code == 302
    assert set(recorded().values_list("coder__code", flat=True)) == {"ana", "cleo"}
    assert "Saved 2 rows" in hr.get(HERE).text


@pytest.mark.parametrize("chosen", ["?q=eve", "?facility=south", "?team=dan", "?page=7"])
def test_row_is_saved_whatever_the_list_is_narrowed_to_by_then(hr, chosen):
    facility("south", "South Hospital")
    coder("far", "Far Away", facility="south")
    assert fill(hr, "education", query=chosen, ana=DEGREE).status_code == 302
    assert list(recorded().values_list("coder__code", flat=True)) == ["ana"]


@pytest.mark.parametrize("gone", ["left", "far", "own"])
def test_row_of_whoever_can_be_recorded_no_more_is_shown_and_nothing_is_saved(client, team, gone):
    facility("south", "South Hospital")
    coder("far", "Fay Away", facility="south")
    fact(
        "coders",
        coder="left",
        name="Lou Left",
        facility="north",
        hired="2019-01-07",
        left="2026-11-02",
    )
    coder("own", "Una Own")
    north = Fact.objects.get(kind="facilities", facility__code="north").facility
    account("hr-partner")
    client.force_login(account("supervisor", "facility", facility=north, coder=coder_of("own")))
    names = {f"who.{key(gone)}": "Sam Someone"}
    rows = {"ana": DEGREE, gone: DEGREE}
    checked = client.post(HERE, cells(**rows) | names, headers={"hx-request": "true"})
    assert "1 row waits for you" in checked.text
    answer = fill(client, "education", more=names, **rows)
    assert answer.status_code == 409
    assert not recorded().exists()
    name = "Una Own" if gone == "own" else "Sam Someone"
    assert f"You can no longer record for {name}." in answer.text
    assert "Not saved: Diploma or degree: Associate degree" in answer.text
    assert client.post(HERE, fields(answer)).status_code == 302
    assert list(recorded().values_list("coder__code", flat=True)) == ["ana"]


def coder_of(code):
    return Fact.objects.filter(kind="coders", coder__code=code).first().coder


def test_text_of_a_column_that_is_asked_for_no_more_is_shown(hr):
    more = {f"type-gone.{key('ana')}": "412"}
    answer = fill(hr, "months", more=more, ana={"minutes": "7980"})
    assert answer.status_code == 409
    assert "this no longer has a place: Ana Silva, type-gone: 412." in answer.text
    assert not recorded().exists()
    assert hr.post("/record-for-a-team/months/", fields(answer)).status_code == 302
    assert recorded().get().cells == {"productive_minutes": 7980}


def test_month_is_the_one_that_stood_above_the_grid(hr):
    sent = fields(hr.get("/record-for-a-team/months/?month=2026-08"))
    hr.post("/record-for-a-team/months/", sent | cells(ana={"minutes": "7980"}))
    assert recorded().get().since.isoformat() == "2026-08-01"


def test_what_is_checked_is_answered_for_the_rows_that_were_sent_alone(hr, monkeypatch):
    """Others are not on the page, whatever its list is by now."""
    monkeypatch.setattr(team_module, "PAGE", 3)
    sent = fields(hr.get(HERE)) | cells(cleo={"on": WHEN})
    coder("abe", "Abe Adams", hired="2026-11-02")
    answer = hr.post(HERE, sent, headers={"hx-request": "true"})
    assert {row.person.code for row in answer.context["page"].rows} == {"ana", "ben", "cleo"}
