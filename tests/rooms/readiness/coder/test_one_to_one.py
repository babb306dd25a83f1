"""The sheet for a talk of two: who, what is met, what comes next, whose turn, room to write."""

import pytest

from coderpath_web.facts.models import Fact
from coderpath_web.rooms.evidence.actions import retract_facts
from tests.rooms.readiness.coder.reading import months, words
from tests.web.factories import account, coder, facility, path

ALL = ("", "record/", "record.csv", "try/", "one-to-one/", "record/new/", "checked/")


def test_sheet_names_the_coder_the_steps_whose_turn_and_leaves_room(as_partner):
    months("2026-08", [22, 22, 21])
    page = as_partner.get("/people/ana/one-to-one/")
    text = words(page)
    shown = page.context["page"]
    assert [str(step.mend) in text and step.turn in text for step in shown.steps] == [True, True]
    assert all(line.ask in text for line in shown.met)
    for told in ("Ana Silva", "ana", "Two steps to Coder II", "Promised last time", "Agreed today"):
        assert told in text
    assert page.text.count("talk__line") == 6


def test_sheet_leads_back_to_the_other_pages_of_the_coder(as_partner):
    text = as_partner.get("/people/ana/one-to-one/").text
    assert '<a href="/people/ana/">Path</a>' in text
    assert '<a href="/people/ana/one-to-one/" aria-current="page">One-to-one</a>' in text


def test_sheet_of_somebody_not_employed_has_room_to_write_alone(client, as_partner):
    session = client.session
    session["as_of"] = "2020-01-01"
    session.save()
    assert "Not employed on this day" in words(client.get("/people/ana/one-to-one/"))


@pytest.mark.parametrize("is_path_adopted", [False, True])
@pytest.mark.django_db
def test_pages_of_a_coder_whom_nothing_judges_are_there(client, is_path_adopted):
    """Before a path is adopted, and once the row that says who is employed was retracted."""
    facility()
    ana = coder(level="specialist-2")
    if is_path_adopted:
        path()
        retract_facts(by=None, facts=[Fact.objects.get(kind="coders", coder=ana)], why="mistyped")
    client.force_login(account("hr-partner"))
    answers = [client.get(f"/people/ana/{page}") for page in ALL]
    assert [one.status_code for one in answers] == [200] * len(ALL)
