"""The number in the bar: a moment late to what others did, never to what the viewer did."""

from re import findall

import pytest
from django.test import Client
from pytest_django.asserts import assertContains

from coderpath_web.rooms.claims.actions import withdraw_claim
from coderpath_web.rooms.notices import counted
from tests.rooms.claims.claiming import COURSE, claim, hospital

ADDRESS = "/waiting/number/"

pytestmark = pytest.mark.django_db(transaction=True)


class Clock:
    """Tells the seconds that a test says."""

    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock(monkeypatch, settings):
    settings.A_MOMENT = 20
    found = Clock()
    monkeypatch.setattr(counted, "monotonic", found)
    return found


def opened(by):
    client = Client()
    client.force_login(by)
    return client


def says(client, page="/team/"):
    places = client.get(page).context["shell"].places
    return next((item.count or 0, item.asks) for item in places if item.label == "To do")


def in_the_bar(client, page="/team/"):
    return says(client, page)[0]


def asked(client):
    found = client.get(ADDRESS)
    return int(findall(r">(\d+)</span>", found.content.decode())[0])


def test_page_asks_for_a_number_that_nobody_knows_once_it_has_come(clock):
    world = hospital()
    claim(world, "courses", COURSE)
    lee = opened(world.lee)
    page = lee.get("/team/")
    assert says(lee) == (0, ADDRESS)
    assertContains(page, f'hx-get="{ADDRESS}" hx-trigger="load"')
    assert asked(lee) == 1
    assert says(lee) == (1, "")


def test_number_is_late_to_what_others_did_for_a_moment(clock):
    world = hospital()
    lee = opened(world.lee)
    before = asked(lee)
    claim(world, "courses", COURSE)
    clock.now = 19.9
    assert says(lee) == (before, "")
    clock.now = 20.0
    assert says(lee) == (before, ADDRESS)
    assert asked(lee) == before + 1
    assert says(lee) == (before + 1, "")


def test_queue_reads_it_anew_and_the_bar_says_the_same(clock):
    world = hospital()
    lee = opened(world.lee)
    before = asked(lee)
    claim(world, "courses", COURSE)
    assert in_the_bar(lee, "/waiting/") == before + 1
    assert in_the_bar(lee) == before + 1


def test_number_is_never_late_to_the_viewer_or_about_them(clock):
    world = hospital()
    lee, ana = opened(world.lee), opened(world.ana)
    claimed = claim(world, "courses", COURSE)
    before = asked(lee)
    told = lee.post(f"/claims/{claimed.pk}/vouch/", {"said": "I saw the certificate."})
    assert told.status_code == 302
    assert in_the_bar(lee) == before - 1
    asked(ana)
    mine = claim(world)
    withdraw_claim(by=world.ana, claim=mine)
    assert in_the_bar(ana, "/claims/") == 0
