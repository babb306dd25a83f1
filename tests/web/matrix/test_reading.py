"""What holds for every page that is read: nothing is written, and browsers are strict about it."""

import pytest
from django.test import Client

from tests.web.kept import digests
from tests.web.matrix.asking import signed_in
from tests.web.matrix.routes import address, places_of, routes
from tests.web.matrix.world import build_world

READERS = ("administrator", "hr-partner", "supervisor", "coder", "leadership")
POLICY = {
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
}
STRICT = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@pytest.fixture
def world(db):
    return build_world()


TAKEN_OUT = {"export.zip", "export-kind"}
"""Files beside those ending in csv: taking them out is told of in the journal, and no more."""


def addresses(world, *, pages_alone=False):
    """Give every address of every route."""
    return [
        address(route, place, world)
        for route in routes()
        for place in places_of(route, world)
        if not (pages_alone and is_file(route))
    ]


def is_file(route):
    return route.name in TAKEN_OUT or route.name.endswith(".csv")


@pytest.mark.parametrize("role", READERS)
def test_reading_every_page_writes_nothing(world, role):
    client = signed_in(world, role)
    before = digests()
    for each in addresses(world, pages_alone=True):
        client.get(each)
    assert digests() == before


@pytest.mark.parametrize("role", READERS)
def test_taking_files_out_writes_into_the_journal_alone(world, role):
    client = signed_in(world, role)
    without = {"journal_entry", "journal_head"}
    before = digests(without)
    for each in addresses(world):
        client.get(each)
    assert digests(without) == before


def strictness(response):
    policy = response.headers.get("Content-Security-Policy", "")
    told = {name: response.headers.get(name) for name in STRICT}
    kept = {part.strip() for part in response.headers.get("Cache-Control", "").split(",")}
    return told, {part.strip() for part in policy.split(";")}, {"no-store", "private"} <= kept


@pytest.mark.parametrize("role", ["administrator", "hr-partner", "coder"])
def test_every_answer_tells_browsers_to_be_strict(world, role):
    client = signed_in(world, role)
    found = {each: strictness(client.get(each)) for each in addresses(world)}
    assert {each: told for each, told in found.items() if told != (STRICT, POLICY, True)} == {}


def test_answers_to_strangers_are_as_strict(world, client):
    found = {each: strictness(client.get(each)) for each in addresses(world)}
    assert {each: told for each, told in found.items() if told != (STRICT, POLICY, True)} == {}


def test_every_form_needs_a_token_of_its_own_sign_in(world):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.accounts["administrator"])
    answers = {each: client.post(each).status_code for each in addresses(world)}
    assert {each: status for each, status in answers.items() if status != 403} == {}
