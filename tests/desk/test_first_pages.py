"""The first page by role, the demo's door, words and roles."""

import pytest
from django.urls import reverse

from coderpath_web.access.actions import name_organisation
from coderpath_web.access.roles import ROLES
from coderpath_web.demo.people import PEOPLE
from tests.web.factories import account, coder, facility, path

ON_IT = {
    "trainer": "One step away",
    "coordinator": "One step away",
    "supervisor": "One step away",
    "regional-manager": "One step away",
    "compliance-consultant": "One step away",
    "hr-partner": "One step away",
    "mentor": "Nothing needs your attention",
    "leadership": "Compare the two paths",
    "administrator": "Nothing needs your attention",
    "coder": "Open your path",
}
COMPARISON = "/paths/intermountain-original/against/intermountain-revised/"


@pytest.fixture
def organisation(db):
    facility()
    path("intermountain-original")
    path("intermountain-revised")
    name_organisation(by=None, name="Valley Health")


def made(role):
    if role == "coder":
        return account(coder=coder("ana"))
    coder("ana")
    return account(role, ROLES[role].scopes[-1], **where(ROLES[role].scopes[-1]))


def where(scope):
    if scope == "facility":
        return {"facility": facility("south", "South")}
    return {"region": "Valley"} if scope == "region" else {}


@pytest.mark.parametrize(("role", "shown"), ON_IT.items())
def test_first_page_of_every_role_is_its_queue(organisation, client, role, shown):
    client.force_login(made(role))
    assert client.get("/")["Location"] == "/waiting/"
    assert shown in client.get("/waiting/").text


def test_administrator_of_nobody_begins_with_an_import(db, client):
    client.force_login(account("administrator"))
    page = client.get("/waiting/").text
    assert "Upload a list of your coders" in page
    assert f'href="{reverse("imports")}"' in page


def test_account_without_a_role_is_told_what_is_missing(db, client):
    client.force_login(account())
    assert "Your account needs a role" in client.get("/").content.decode()


def test_stranger_is_sent_to_the_door(organisation, client):
    assert client.get("/")["Location"] == "/sign-in/"


def test_stranger_of_the_demo_sees_three_pictures_and_the_comparison_one_click_behind(
    organisation, client, settings
):
    settings.DEMO = True
    page = client.get("/").text
    titles = (
        "A coder sees the path ahead",
        "A supervisor sees the team",
        "Every answer opens its reasons",
    )
    assert [one for one in titles if one not in page] == []
    assert f'href="{COMPARISON}"' in page
    assert 'href="/step-in/"' in page
    assert client.get("/sign-in/")["Location"] == "/step-in/"


def test_there_is_no_stepping_in_without_the_demo(db, client):
    account(username="priya")
    assert client.get("/step-in/").status_code == 404
    assert client.post("/step-in/", {"as": "priya"}).status_code == 404


def test_nine_people_can_be_stepped_in_as(db, client, settings):
    settings.DEMO = True
    page = client.get("/step-in/").content.decode()
    assert [person.name for person in PEOPLE if page.count(person.name) == 0] == []
    assert len(PEOPLE) == 9


def test_stepping_in_changes_who_one_is(db, client, settings):
    settings.DEMO = True
    for person in PEOPLE:
        account(username=person.username)
        client.post("/step-in/", {"as": person.username})
        page = " ".join(client.get("/words/").content.decode().split())
        assert f"You are viewing the demo as <b>{person.username.title()}</b>" in page


def test_nobody_else_can_be_stepped_in_as(db, client, settings):
    settings.DEMO = True
    account("administrator", username="ada")
    assert client.post("/step-in/", {"as": "ada"}).status_code == 404
    assert client.post("/step-in/", {}).status_code == 404


def test_frame_shows_where_a_role_can_go(organisation, client):
    client.force_login(made("supervisor"))
    shown = [item.label for item in client.get("/words/").context["shell"].places]
    assert shown == [
        "To do",
        "Readiness",
        "Record for a team",
        "Hand over a team",
        "Time",
        "Months",
        "Mix",
        "Coverage",
        "Standards",
        "Paths",
        "Requests",
        "Exceptions",
        "Openings",
        "Claims",
        "Disputes",
        "All decisions",
        "Imports",
        "Coded records",
        "Accounts",
    ]


def test_many_places_of_a_section_share_a_menu(organisation, client):
    client.force_login(made("supervisor"))
    many = client.get("/record-for-a-team/", follow=True).context["shell"].nav
    assert [item.label for item in many] == ["To do", "Team", "Path", "Decisions", "Admin"]
    assert [item.label for item in many if item.current] == ["Team"]
    assert [one.label for one in many[1].inside if one.current] == ["Record for a team"]


def test_few_places_stand_beside_each_other(organisation, client):
    client.force_login(made("coder"))
    few = client.get("/words/").context["shell"].nav
    assert len(few) > 3
    assert not any(item.inside for item in few)


def test_frame_marks_where_one_is(organisation, client):
    client.force_login(made("administrator"))
    nav = client.get("/accounts/invite/").context["shell"].places
    assert [item.label for item in nav if item.current] == ["Accounts"]


def test_words_are_those_of_the_glossary(db, client):
    chapters = {one.title: one.words for one in client.get("/words/").context["chapters"]}
    assert list(chapters) == ["In the product", "Paths", "Facts", "Answers"]
    assert {one.word for one in chapters["In the product"]} >= {"account", "viewer", "journal"}
    assert "<code" in next(one.meaning for one in chapters["Paths"] if one.word == "post")


def test_every_role_is_told_in_words(db, client):
    client.force_login(account("hr-partner"))
    page = client.get("/roles/").content.decode()
    assert [role.title for role in ROLES.values() if f"{role.title}" not in page] == []
    assert page.count("yours") == 1
