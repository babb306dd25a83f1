"""Failed sign-ins are counted, and shown to whoever looks after accounts."""

import pytest
from django.test import Client

from coderpath_web.journal.models import Entry
from tests.web.factories import account

pytestmark = pytest.mark.django_db


def fail(username, times):
    for _ in range(times):
        Client().post("/sign-in/", {"username": username, "password": "wrong"})


def shown(client):
    context = client.get("/accounts/").context
    tries = {one.account.username: one.tries for one in context["failed"]}
    return tries, context["failed_of_nobody"]


def test_administrator_sees_how_many_tries_failed_at_whom(client):
    account("mentor", username="mia")
    client.force_login(account("administrator"))
    fail("Mia ", 2)
    fail("a password typed into the wrong field", 3)
    assert shown(client) == ({"mia": 2}, 3)
    assert "a password typed" not in client.get("/accounts/").content.decode()


def test_whoever_only_invites_sees_none(client):
    account("mentor", username="mia")
    client.force_login(account("hr-partner"))
    fail("mia", 2)
    assert shown(client) == ({}, 0)


def test_failed_tries_do_not_fill_the_journal(client):
    account("mentor", username="mia")
    before = Entry.objects.count()
    fail("mia", 4)
    assert Entry.objects.count() == before
