"""Invitations as people meet them: the list, the links, the first sign-in."""

import re

import pytest
from django.test import Client

from coderpath_web.access.actions import invite
from coderpath_web.access.models import Invitation
from coderpath_web.accounts.models import Account
from coderpath_web.people.models import Coder, Facility
from tests.web.factories import account, coder, facility, path

CHOSEN = {"username": "ana", "password": "a few quiet words", "again": "a few quiet words"}
LINK = re.compile(r"http://testserver(/invitation/[\w-]+/)")


@pytest.fixture
def lea(client, db):
    facility()
    leader = coder("lea", "Lea")
    coder("ana", "Ana", to="lea")
    coder("ben", "Ben")
    made = account("supervisor", "team", coder=leader)
    client.force_login(made)
    return made


def links(response):
    return LINK.findall(response.content.decode())


def test_supervisor_is_offered_the_own_team(lea, client):
    page = client.get("/accounts/invite/").content.decode()
    assert ["Ana" in page, "Ben" in page, "Lea <" in page] == [True, False, False]


def test_link_leads_to_an_account_that_is_signed_in(lea, client):
    (link,) = links(client.post("/accounts/invite/", {"coder": ["ana"]}))
    path()
    stranger = Client()
    assert "Welcome, Ana" in stranger.get(link).content.decode()
    assert stranger.post(link, CHOSEN)["Location"] == "/"
    assert stranger.get("/roles/").status_code == 200
    assert stranger.get("/")["Location"] == "/waiting/"
    assert Account.objects.get(username="ana").coder.code == "ana"
    assert Client().get(link).status_code == 404


def test_everyone_of_the_team_is_invited_at_once_and_once(lea, client):
    coder("cleo", "Cleo", to="lea")
    first = links(client.post("/accounts/invite/", {"all": "1"}))
    second = client.post("/accounts/invite/", {"all": "1"})
    assert (len(set(first)), links(second)) == (2, [])
    assert sorted(Invitation.objects.values_list("coder__code", flat=True)) == ["ana", "cleo"]


def test_who_was_invited_meanwhile_is_not_passed_over_in_silence(lea, client):
    invite(by=None, name="Ana", coder=Coder.objects.get(code="ana"))
    answer = client.post("/accounts/invite/", {"coder": ["ana", "lea"]})
    assert answer.status_code == 409
    assert "ana already has an account or an open invitation" in answer.text
    assert Invitation.objects.count() == 1


def test_who_reaches_everyone_sees_and_withdraws_what_others_sent(lea, client):
    invitation, _ = invite(by=lea, name="Ana", coder=Coder.objects.get(code="ana"))
    client.force_login(account("hr-partner"))
    assert f"/accounts/invite/{invitation.pk}/withdraw/" in client.get("/accounts/invite/").text
    client.post(f"/accounts/invite/{invitation.pk}/withdraw/")
    assert links(client.post("/accounts/invite/", {"coder": ["ana"]}))


def test_person_out_of_reach_is_not_invited_by_a_changed_form(lea, client):
    answer = client.post("/accounts/invite/", {"coder": ["ben"]})
    assert "Choose whom to invite." in answer.content.decode()
    assert Invitation.objects.count() == 0


def test_link_is_shown_once(lea, client):
    (link,) = links(client.post("/accounts/invite/", {"coder": ["ana"]}))
    assert link not in client.get("/accounts/invite/").content.decode()


def test_team_leader_is_offered_no_roles(lea, client):
    assert "Invite to another role" not in client.get("/accounts/invite/").content.decode()
    form = {"name": "Ana", "coder": "ana", "role": "mentor", "reach": "team"}
    client.post("/accounts/invite/role/", form)
    assert Invitation.objects.count() == 0


def test_wider_reach_is_refused_in_words(db, client):
    facility()
    north = Facility.objects.get(code="north")
    client.force_login(account("supervisor", "facility", facility=north))
    coder("ana", "Ana")
    form = {"name": "Ana", "coder": "ana", "role": "supervisor", "reach": "corporate"}
    page = client.post("/accounts/invite/role/", form).content.decode()
    assert ["to roles no wider than your own" in page, "HR partner" in page] == [True, False]
    assert Invitation.objects.count() == 0


def test_administrator_invites_to_a_role(db, client):
    facility()
    client.force_login(account("administrator"))
    form = {"name": "Tia", "coder": "", "role": "trainer", "reach": "facility:north"}
    (link,) = links(client.post("/accounts/invite/role/", form))
    Client().post(link, CHOSEN)
    grant = Account.objects.get(username="ana").grants.get()
    assert (grant.role, grant.facility.code) == ("trainer", "north")


def test_reach_that_does_not_fit_the_role_is_said(db, client):
    client.force_login(account("administrator"))
    form = {"name": "Tia", "role": "leadership", "reach": "team"}
    page = client.post("/accounts/invite/role/", form).content.decode()
    assert "Leadership reaches a region or the whole organization." in page


def test_withdrawn_link_is_a_clear_page(lea, client):
    (link,) = links(client.post("/accounts/invite/", {"coder": ["ana"]}))
    client.post(f"/accounts/invite/{Invitation.objects.get().pk}/withdraw/")
    answer = Client().get(link)
    assert (answer.status_code, "is not open" in answer.content.decode()) == (404, True)


def test_invitation_of_others_is_not_withdrawn(lea, client):
    person = coder("cleo", "Cleo")
    invitation, _ = invite(by=None, name="Cleo", coder=person)
    assert client.post(f"/accounts/invite/{invitation.pk}/withdraw/").status_code == 404
    invitation.refresh_from_db()
    assert invitation.withdrawn_in is None


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"username": "SUPERVISOR"}, "Somebody else has this user name"),
        ({"username": "a b"}, "Use letters, digits"),
        ({"again": "other quiet words"}, "The two passwords differ"),
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "passwordpass", "again": "passwordpass"}, ""),
    ],
)
def test_choices_that_cannot_be_are_told(lea, client, changed, told):
    _, secret = invite(by=None, name="Ana", coder=coder("dora", "Dora"))
    answer = Client().post(f"/invitation/{secret}/", CHOSEN | changed)
    if told:
        assert (answer.status_code, told in answer.content.decode()) == (200, True)
    assert Account.objects.filter(username=CHOSEN["username"]).exists() == (not told)


def test_lost_password_is_chosen_anew_by_a_link(lea, client):
    made = account(coder=Coder.objects.get(code="ana"), username="ana")
    (link,) = links(client.post(f"/accounts/{made.pk}/renew/"))
    stranger = Client()
    assert "You sign in as" in stranger.get(link).content.decode()
    stranger.post(link, {"password": CHOSEN["password"], "again": CHOSEN["again"]})
    assert stranger.get("/roles/").status_code == 200
    made.refresh_from_db()
    assert made.check_password(CHOSEN["password"])


def test_password_of_somebody_out_of_reach_is_not_renewed(lea, client):
    made = account(coder=Coder.objects.get(code="ben"), username="ben")
    assert client.post(f"/accounts/{made.pk}/renew/").status_code == 404
    assert Invitation.objects.count() == 0
