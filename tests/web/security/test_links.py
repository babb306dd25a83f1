"""A link opens no more than whoever made it may open on the day it is followed."""

import pytest
from django.test import Client

from coderpath_web import clock
from coderpath_web.access.actions import (
    change_password,
    close_account,
    end_role,
    give_role,
    renew_password,
)
from coderpath_web.access.models import Grant
from coderpath_web.access.offers import Offer
from coderpath_web.accounts.models import Account
from tests.web.factories import account, coder, facility

CHOSEN = {"password": "a few quiet words", "again": "a few quiet words"}


@pytest.fixture
def people(db):
    facility()
    coder("lea", "Lea Lead")
    ana = coder("ana", "Ana Silva", to="lea")
    return {
        "admin": account("administrator"),
        "hr": account("hr-partner"),
        "ana": account("coder", coder=ana, username="ana"),
    }


def opens(secret):
    """Follow a link and choose a password; tell whether it was taken."""
    client = Client()
    client.post(f"/invitation/{secret}/", CHOSEN)
    return client.get("/roles/").status_code == 200


def link(people):
    return renew_password(by=people["hr"], account=people["ana"])


def test_link_for_a_password_opens_the_account(people):
    assert opens(link(people))


def test_link_is_not_open_any_more_once_the_account_has_more_than_its_maker_may_give(people):
    secret = link(people)
    offer = Offer("administrator", "corporate")
    give_role(by=people["admin"], account=people["ana"], offer=offer, since=clock.today())
    assert not opens(secret)


def test_link_of_somebody_whose_role_has_ended_renews_nothing(people):
    secret = link(people)
    grant = Grant.objects.get(account=people["hr"])
    end_role(by=people["admin"], grant=grant, on=clock.today())
    assert not opens(secret)


def test_link_of_a_closed_account_renews_nothing(people):
    secret = link(people)
    close_account(by=people["admin"], account=people["ana"])
    before = Account.objects.get(pk=people["ana"].pk).password
    assert not opens(secret)
    assert Account.objects.get(pk=people["ana"].pk).password == before


def test_link_is_over_once_the_password_was_changed_by_its_owner(people):
    secret = link(people)
    change_password(by=people["ana"], password="other quiet words")
    assert not opens(secret)
