"""Another day and another look, asked for on any page."""

from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from coderpath_web.accounts.models import Theme
from coderpath_web.frame.asked_day import KEPT_AS, asked_day
from tests.web.factories import account


@pytest.fixture
def reader(client, db):
    made = account("hr-partner")
    client.force_login(made)
    return made


def ask(client, day, came_from="/roles/"):
    return client.post("/as-of/", {"day": day, "next": came_from})


@pytest.mark.parametrize("day", ["1990-01-01", "2026-11-14", "2028-12-31"])
def test_asked_day_is_kept(reader, client, day):
    ask(client, day)
    assert client.session[KEPT_AS] == day


@pytest.mark.parametrize("day", ["1989-12-31", "2029-01-01", "tomorrow", "2026-02-30", "20261114"])
def test_day_that_no_page_can_speak_of_is_refused(reader, client, day):
    ask(client, "2026-11-01")
    answer = client.post("/as-of/", {"day": day, "next": "/roles/"}, follow=True)
    expected = "2026-11-14" if day == "20261114" else "2026-11-01"
    assert client.session[KEPT_AS] == expected
    told = "Choose a day from 1990 to 2028." in answer.content.decode()
    assert told == (expected == "2026-11-01")


@pytest.mark.parametrize("day", ["", "2026-11-15"])
def test_today_is_not_kept(reader, client, day):
    ask(client, "2026-11-01")
    ask(client, day)
    assert KEPT_AS not in client.session


@pytest.mark.parametrize(
    ("came_from", "goes_to"),
    [
        ("/journal/?coder=ana", "/journal/?coder=ana"),
        ("http://testserver/words/", "/words/"),
        ("https://example.org/", "/"),
        ("//example.org/path", "/"),
        ("///example.org", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_answer_goes_back_within_this_site(reader, client, came_from, goes_to):
    assert ask(client, "2026-11-01", came_from)["Location"] == goes_to


def test_page_is_known_from_the_browser_where_the_form_does_not_say(reader, client):
    answer = client.post("/as-of/", {}, headers={"Referer": "http://testserver/words/?a=1"})
    assert answer["Location"] == "/words/?a=1"


def test_look_stays_with_the_account(reader, client):
    client.post("/theme/", {"theme": "dark"})
    reader.refresh_from_db()
    assert reader.theme == Theme.DARK
    assert 'data-theme="dark"' in client.get("/roles/").content.decode()


def test_look_of_somebody_signed_out_stays_in_the_browser(client, db):
    client.post("/theme/", {"theme": "dark"})
    assert 'data-theme="dark"' in client.get("/words/").content.decode()


@pytest.mark.parametrize("kept", ["neon", '"><script>', ""])
def test_look_that_is_none_is_read_from_no_browser(client, db, kept):
    client.cookies["theme"] = kept
    assert 'data-theme="system"' in client.get("/words/").content.decode()


@pytest.mark.parametrize(
    ("address", "data"), [("/theme/", {"theme": "dark"}), ("/as-of/", {"day": "2026-11-01"})]
)
def test_nobody_fills_the_table_of_sessions(client, db, address, data):
    for _ in range(20):
        client.post(address, data)
    assert not Session.objects.exists()


def test_day_asked_for_by_somebody_signed_out_stays_in_the_browser(client, db, rf):
    ask(client, "2026-11-01")
    request = rf.get("/")
    request.COOKIES = {name: one.value for name, one in client.cookies.items()}
    assert asked_day(request) == (date(2026, 11, 1), False)
    ask(client, "")
    assert client.cookies[KEPT_AS].value == ""


def test_unknown_look_changes_nothing(reader, client):
    client.post("/theme/", {"theme": "neon"})
    reader.refresh_from_db()
    assert reader.theme == Theme.SYSTEM


def test_frame_costs_six_questions(
    transactional_db, reader, client, settings, django_assert_num_queries
):
    settings.A_MOMENT = 20
    client.get(reverse("waiting-number"))
    # Session, account, grants, how far the journal is, organisation, path in force: how much waits
    # is kept as long as nobody does anything, which only shows where a test commits.
    with django_assert_num_queries(6):
        client.get("/words/")
