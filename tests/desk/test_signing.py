"""Coming in and going out: passwords, lockout, and how long a sign-in holds."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from coderpath_web import clock
from coderpath_web.access.actions import close_account, end_role, name_organisation
from coderpath_web.access.models import Grant
from coderpath_web.access.receivers import BEGAN
from coderpath_web.journal.models import Entry
from tests.web.factories import account

PASSWORD = "a few quiet words"
PAGE = "/roles/"


@pytest.fixture
def somebody(db):
    made = account("administrator", username="ada")
    made.set_password(PASSWORD)
    made.save()
    account("administrator", username="colleague")
    return made


def sign_in(client, username="ada", password=PASSWORD, **extra):
    return client.post("/sign-in/", {"username": username, "password": password}, **extra)


def is_in(client):
    return client.get(PAGE).status_code == 200


def test_name_counts_whatever_its_case(somebody, client):
    assert sign_in(client, "ADA").status_code == 302
    assert is_in(client)


def test_wrong_password_says_no_more_than_an_unknown_name(somebody, client):
    wrong = sign_in(client, password="not this one")
    unknown = sign_in(Client(), "nobody", "not this one")
    told = "User name and password do not match."
    assert [told in answer.content.decode() for answer in (wrong, unknown)] == [True, True]
    assert not is_in(client)


def test_page_asked_for_opens_after_signing_in(somebody, client):
    asked = client.get(PAGE)
    assert asked["Location"] == f"/sign-in/?next={PAGE}"
    answer = client.post(asked["Location"], {"username": "ada", "password": PASSWORD, "next": PAGE})
    assert answer["Location"] == PAGE


def test_next_page_is_never_another_site(somebody, client):
    answer = client.post(
        "/sign-in/", {"username": "ada", "password": PASSWORD, "next": "https://example.org/"}
    )
    assert answer["Location"] == reverse("home")


def test_sixth_try_is_held_up_even_with_the_right_password(somebody, client):
    answers = [sign_in(client, password=f"guess number {number}") for number in range(5)]
    last = sign_in(client)
    assert (answers[-1].status_code, last.status_code) == (429, 429)
    assert "Please wait 15 minutes" in last.content.decode()
    assert not is_in(client)


def test_guessing_elsewhere_does_not_hold_up_the_person(somebody, client):
    for number in range(6):
        sign_in(Client(), password=f"guess number {number}", REMOTE_ADDR="203.0.113.9")
    assert sign_in(client).status_code == 302


def test_forwarded_address_does_not_get_more_tries(somebody, client):
    answers = [
        sign_in(client, password="a guess", headers={"X-Forwarded-For": f"198.51.100.{number}"})
        for number in range(6)
    ]
    assert answers[-1].status_code == 429


def test_other_spellings_of_a_name_do_not_get_more_tries(somebody, client):
    for name in ("ada", "ADA", "Ada", " ada", "aDa"):
        sign_in(client, name, "a guess")
    assert sign_in(client).status_code == 429


def test_part_of_a_page_leads_to_the_sign_in_as_a_whole(db, client):
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/team/?sort=name"}
    answer = client.get("/team/ana/", headers=headers)
    assert answer["HX-Redirect"] == "/sign-in/?next=%2Fteam%2F%3Fsort%3Dname"
    assert (answer.status_code, answer.content) == (200, b"")


def test_signing_out_needs_a_form(somebody, client):
    sign_in(client)
    assert client.get("/sign-out/").status_code == 405
    assert is_in(client)
    client.post("/sign-out/")
    assert not is_in(client)


def later(monkeypatch, **passed):
    moment = clock.now() + timedelta(**passed)
    monkeypatch.setattr(clock, "now", lambda: moment)


def test_sign_in_ends_after_a_quarter_of_an_hour_without_a_request(somebody, client, monkeypatch):
    sign_in(client)
    later(monkeypatch, minutes=14)
    assert is_in(client)
    later(monkeypatch, minutes=14)
    assert is_in(client)
    later(monkeypatch, minutes=16)
    assert not is_in(client)


def test_sign_in_ends_twelve_hours_after_it_began(somebody, client, monkeypatch):
    sign_in(client)
    for _ in range(71):
        later(monkeypatch, minutes=10)
        client.get(PAGE)
    assert is_in(client)
    later(monkeypatch, minutes=11)
    assert not is_in(client)


def test_demo_lets_people_stay_idle(somebody, client, monkeypatch, settings):
    settings.IDLE_AFTER = None
    sign_in(client)
    later(monkeypatch, hours=11)
    assert is_in(client)


def test_forged_time_of_the_last_request_is_not_believed(somebody, client, monkeypatch):
    sign_in(client)
    later(monkeypatch, minutes=16)
    client.cookies["coderpath_seen"] = str(clock.now().timestamp())
    assert not is_in(client)


def test_time_of_another_sign_in_is_not_believed(somebody, client, monkeypatch):
    sign_in(client)
    later(monkeypatch, minutes=16)
    other = Client()
    sign_in(other)
    other.get(PAGE)
    client.cookies["coderpath_seen"] = other.cookies["coderpath_seen"].value
    assert not is_in(client)
    assert is_in(other)


def test_session_without_a_beginning_is_over(somebody, client):
    sign_in(client)
    session = client.session
    del session[BEGAN]
    session.save()
    del client.cookies["coderpath_seen"]
    assert not is_in(client)


def test_closed_account_is_out_on_the_next_request(somebody, client):
    sign_in(client)
    close_account(by=None, account=somebody)
    assert not is_in(client)


def test_ended_role_counts_no_more_on_the_next_request(somebody, client):
    sign_in(client)
    assert client.get("/journal/").status_code == 200
    end_role(by=None, grant=Grant.objects.get(account=somebody), on=date(2026, 11, 15))
    assert client.get("/journal/").status_code == 404


def test_changed_password_is_journaled_and_keeps_the_sign_in(somebody, client):
    sign_in(client)
    new = {"new_password1": "some other quiet words", "new_password2": "some other quiet words"}
    assert client.post("/password/", {"old_password": PASSWORD, **new}).status_code == 302
    assert is_in(client)
    assert sign_in(Client(), password="some other quiet words").status_code == 302
    entry = Entry.objects.get(action="account.password-changed")
    assert (entry.actor, "words" in str(entry.details)) == (somebody, False)


def test_changed_password_ends_other_sign_ins(somebody, client):
    other = Client()
    sign_in(other)
    sign_in(client)
    new = {"new_password1": "some other quiet words", "new_password2": "some other quiet words"}
    client.post("/password/", {"old_password": PASSWORD, **new})
    assert not is_in(other)


@pytest.mark.parametrize("password", ["short", "passwordpassword1", "ada"])
def test_weak_password_is_not_taken(somebody, client, password):
    sign_in(client)
    new = {"new_password1": password, "new_password2": password}
    weak = client.post("/password/", {"old_password": PASSWORD, **new}).status_code
    assert weak == (200 if len(password) < 12 else 302)


def test_frame_names_the_organisation(somebody, client):
    name_organisation(by=None, name="Valley Health")
    assert "<small>Valley Health</small>" in client.get("/sign-in/").content.decode()
