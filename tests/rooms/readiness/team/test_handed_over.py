"""Taking over a team: one action, and a page for whoever takes over."""

import pytest

from tests.web.factories import account, coder, facility, fact, path

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    """Give the one who leaves and the one who takes over, with two coders of a team."""
    facility()
    path()
    old, new = coder("edith", name="Edith Calloway"), coder("rosa", name="Rosa Jaramillo")
    for code, name in (("ana", "Ana Silva"), ("ben", "Ben Okafor")):
        coder(code, name=name, level="specialist-2")
        fact("reports", coder=code, to="edith", since="2024-03-04", until="2026-11-01")
        fact("reports", coder=code, to="rosa", since="2026-11-01")
    return [account("supervisor", "team", coder=one, username=one.code) for one in (old, new)]


def text(answer):
    return " ".join(answer.text.replace("\xa0", " ").split())


def test_newcomer_gets_a_page_about_who_came_from_whom_and_what_waits_about_them(people, client):
    fact("credentials", coder="ana", credential="RHIT", since="2020-01-01", until="2026-12-01")
    client.force_login(people[1])
    first = text(client.get("/waiting/"))
    assert "2 coders came to your team in the last 90 days." in first
    page = text(client.get("/team/handed-over/"))
    said = (
        "From Edith Calloway,",
        "Ana Silva",
        "Ben Okafor",
        "Coding Specialist II",
        "Ana Silva’s RHIT expires on 30 November 2026",
        'href="/people/ben/one-to-one/"',
    )
    assert [one for one in said if one not in page] == []


def test_whoever_gave_the_team_away_is_told_nothing_of_it_any_more(people, client):
    fact("credentials", coder="ana", credential="RHIT", since="2020-01-01", until="2026-12-01")
    client.force_login(people[0])
    page = text(client.get("/team/handed-over/"))
    assert "Your team is as it was" in page
    assert "Ana Silva" not in page + text(client.get("/waiting/"))


def test_first_page_leads_to_the_page_that_hands_over_a_team(people, client):
    client.force_login(people[1])
    assert 'href="/hand-over/"' in client.get("/waiting/").text
    assert client.get("/hand-over/", follow=True).status_code == 200


@pytest.mark.parametrize("role", ["hr-partner", "trainer", "leadership"])
def test_whoever_leads_no_team_has_no_such_page(people, client, role):
    scope = {"trainer": ("region", {"region": "Valley"})}.get(role, ("corporate", {}))
    client.force_login(account(role, scope[0], **scope[1]))
    assert client.get("/team/handed-over/").status_code == 404
