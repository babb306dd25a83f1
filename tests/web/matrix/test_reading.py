"""What holds for every page that is read: nothing is written, and browsers are strict about it."""

import pytest
from django.test import Client

from tests.web.kept import digests
from tests.web.matrix.asking import signed_in
from tests.web.matrix.routes import address, places_of, routes

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
def world(matrix_world, db):
    return matrix_world()


TAKEN_OUT = {"export.zip", "export-kind"}
"""Files beside those ending in csv: taking them out is told of in the journal, and no more."""
JOURNAL = {"journal_entry", "journal_head", "journal_leaf"}


def addresses(world):
    """Give every address of every route."""
    return [address(route, place, world) for route in routes() for place in places_of(route, world)]


def files(world):
    """Give the addresses of what is taken out."""
    return [
        address(route, place, world)
        for route in routes()
        for place in places_of(route, world)
        if route.name in TAKEN_OUT or route.name.endswith(".csv")
    ]


@pytest.mark.parametrize("role", READERS)
def test_reading_writes_nothing_and_files_tell_the_journal_alone_and_browsers_are_strict(
    world, role
):
    client = signed_in(world, role)
    taken_out = files(world)
    pages = [each for each in addresses(world) if each not in taken_out]
    before = digests()
    loose = not_strict(client, pages)
    assert digests() == before
    before = digests(JOURNAL)
    loose |= not_strict(client, taken_out)
    assert digests(JOURNAL) == before
    assert loose == {}


def not_strict(client, asked):
    """Ask for each address, and give what tells browsers less than it should."""
    found = {each: strictness(client.get(each)) for each in asked}
    return {each: told for each, told in found.items() if told != (STRICT, POLICY, True)}


def strictness(response):
    policy = response.headers.get("Content-Security-Policy", "")
    told = {name: response.headers.get(name) for name in STRICT}
    kept = {part.strip() for part in response.headers.get("Cache-Control", "").split(",")}
    told_to_run = {part.strip() for part in policy.split(";")}
    if response.headers.get("Content-Disposition", "").startswith("attachment"):
        told_to_run ^= {"sandbox"}  # A file to keep is never run as a page.
    return told, told_to_run, {"no-store", "private"} <= kept


def test_answers_to_strangers_are_as_strict(world, client):
    assert not_strict(client, addresses(world)) == {}


def test_every_form_needs_a_token_of_its_own_sign_in(world):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.accounts["administrator"])
    answers = {each: client.post(each).status_code for each in addresses(world)}
    assert {each: status for each, status in answers.items() if status != 403} == {}
