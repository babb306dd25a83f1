"""Signing in, going out and reading wait for nobody who saves."""

import pytest
from django.test import Client

from coderpath_web.accounts.models import Account
from coderpath_web.demo.people import PEOPLE
from tests.web.factories import account, coder, facility, path

PASSWORD = "a few quiet words"


@pytest.fixture
def ada(transactional_db):
    path()
    facility()
    coder()
    made = account("administrator", username="ada")
    made.set_password(PASSWORD)
    made.save()
    signed_in().post("/sign-out/")  # An account that is not new any more.
    return made


def sign_in(client, password=PASSWORD):
    return client.post("/sign-in/", {"username": "ada", "password": password})


def signed_in():
    client = Client()
    assert sign_in(client).status_code == 302
    return client


def test_signing_in_and_out_waits_for_nobody_who_saves(ada, somebody_saving):
    client = Client()
    with somebody_saving():
        assert sign_in(client, "not this one").status_code == 200
        assert sign_in(client).status_code == 302
        assert client.get("/roles/").status_code == 200
        assert client.post("/as-of/", {"day": "2026-11-01"}).status_code == 302
        assert client.post("/sign-out/").status_code == 302
    assert client.get("/roles/").status_code == 302


def test_reading_waits_for_nobody_who_saves(ada, somebody_saving):
    client = signed_in()
    with somebody_saving():
        for page in ("/", "/facilities/", "/journal/", "/paths/", "/imports/", "/accounts/"):
            assert client.get(page, follow=True).status_code == 200


def test_guessing_is_held_up_while_somebody_saves(ada, somebody_saving):
    with somebody_saving():
        tries = [sign_in(Client(), f"guess {number}").status_code for number in range(6)]
    assert tries[-1] == 429


def test_stepping_in_as_one_of_the_demo_waits_for_nobody_who_saves(
    ada, client, somebody_saving, settings
):
    settings.DEMO = True
    some = Account.objects.create_user(username=PEOPLE[0].username, name="Some")
    client.post("/step-in/", {"as": some.username})
    client.post("/sign-out/")
    with somebody_saving():
        assert client.post("/step-in/", {"as": some.username}).status_code == 302
