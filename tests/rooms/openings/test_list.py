"""The list of openings asks the database no more for many that are closed than for a few."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from coderpath_web.accounts.models import Account
from coderpath_web.rooms.openings.actions import close_opening
from coderpath_web.rooms.openings.enums import Reach
from tests.rooms.openings.made import hospital, posted

pytestmark = pytest.mark.django_db


def closed(hr, number):
    for at in range(number):
        reach = (Reach.FACILITY, Reach.REGION)[at % 2]
        close_opening(by=hr, opening=posted(hr, reach=reach), why="No money.", answers={})


@pytest.mark.parametrize("address", ["/openings/", "/openings/openings.csv"])
def test_closed_openings_cost_no_more_questions(address):
    hr = hospital()
    posted(hr)
    asked = []
    for number in (2, 10):
        closed(hr, number)
        for who in (hr, Account.objects.get(coder__code="ana")):
            client = Client()
            client.force_login(who)
            client.get(address)
            with CaptureQueriesContext(connection) as found:
                assert client.get(address).status_code == 200
            asked.append(len(found))
    assert asked[:2] == asked[2:]


def test_side_trail_leads_to_the_opening_that_a_coder_can_apply_for():
    hr = hospital()
    opening = posted(hr)
    client = Client()
    for who in (hr, Account.objects.get(coder__code="ana")):
        client.force_login(who)
        page = client.get("/people/ana/").content.decode()
        assert f'href="/openings/{opening.pk}/">Opening at North Valley Hospital</a>' in page
    close_opening(by=hr, opening=opening, why="No money.", answers={})
    after = client.get("/people/ana/").content.decode()
    assert after.count("No opening right now.") == page.count("No opening right now.") + 1
