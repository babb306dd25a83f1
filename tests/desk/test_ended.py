"""What has ended stays to be found: lists go on on further pages, and files hold all of it."""

import pytest
from django.test import Client

from coderpath_web.accounts.models import Account
from coderpath_web.rooms.claims.actions import make_claim, refuse_claim
from coderpath_web.rooms.claims.pages.queue import queue as claims_page
from coderpath_web.rooms.disputes.actions import raise_dispute, uphold_disputed
from coderpath_web.rooms.disputes.pages.queue import queue as disputes_page
from coderpath_web.rooms.openings.actions import close_opening
from coderpath_web.rooms.openings.pages.openings import openings as openings_page
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate, close_candidate
from coderpath_web.rooms.placement.pages.candidates import candidates as candidates_page
from tests.rooms.openings.made import BEGINS, posted
from tests.web.factories import account, coder, facility, fact, path
from tests.web.rulings.of_evidence import rows

pytestmark = pytest.mark.django_db
WHY = "It was looked at."


@pytest.fixture
def hr():
    facility()
    path()
    account(coder=coder("ana"), username="ana")
    return account("hr-partner")


def claims(hr):
    ana = Account.objects.get(username="ana")
    for name in ("CCS", "CPC"):
        cells = {"coder": "ana", "credential": name, "since": "2026-10-01"}
        claim = make_claim(by=ana, coder=ana.coder, new=rows(credentials=cells)[0])
        refuse_claim(by=hr, claim=claim, why=WHY)


def disputes(hr):
    ana = Account.objects.get(username="ana")
    for name in ("CCA", "RHIT"):
        there = fact("credentials", coder="ana", credential=name, since="2026-09-01")
        uphold_disputed(by=hr, dispute=raise_dispute(by=ana, fact=there, wrong=WHY), why=WHY)


def openings(hr):
    for level in ("trainer", "coordinator"):
        close_opening(by=hr, opening=posted(hr, level=level), why=WHY, answers={})


def candidates(hr):
    for name in ("Mina Patel", "Leo Brandt"):
        added = add_candidate(by=hr, newcomer=Newcomer(name, None, BEGINS))
        close_candidate(by=hr, candidate=added, why=WHY)


@pytest.mark.parametrize(
    ("end_two", "page", "address", "names"),
    [
        (claims, claims_page, "/claims/?", ("CCS", "CPC")),
        (disputes, disputes_page, "/disputes/?show=answered&", ("CCA", "RHIT")),
        (openings, openings_page, "/openings/?", ("Coding Trainer", "Coordinator")),
        (candidates, candidates_page, "/candidates/?", ("Mina Patel", "Leo Brandt")),
    ],
    ids=("claims", "disputes", "openings", "candidates"),
)
def test_what_ended_first_is_on_the_last_page(hr, monkeypatch, end_two, page, address, names):  # noqa: PLR0913, PLR0917 -- each list has its own
    end_two(hr)
    monkeypatch.setattr(page, "A_PAGE", 1)
    client = Client()
    client.force_login(hr)
    for number, shown in ((1, names[1]), (2, names[0])):
        text = client.get(f"{address}page={number}").text.partition("<main")[2]
        assert [one for one in names if one in text] == [shown]
