"""What somebody signed out types at any address comes along to the sign-in: nothing is done."""

import pytest
from django.test import Client
from django.urls import resolve

from tests.web.kept import digests
from tests.web.matrix.asking import signed_in
from tests.web.matrix.routes import address, places_of, routes
from tests.web.matrix.world import close

TYPED = {"day": "2026-10-01", "source": "some words of a letter"}
COMES_ALONG = 'name="kept_form"'


@pytest.fixture
def world(matrix_world, db, bar_kept):
    return matrix_world()


def is_behind(where):
    """Tell whether a page is for people who have signed in."""
    return getattr(resolve(where).func, "login_required", True)


@pytest.mark.parametrize("role", ["anonymous", "closed"])
def test_what_is_typed_comes_along_to_the_sign_in_and_does_nothing(world, role):
    client = Client() if role == "anonymous" else signed_in(world, role)
    close(world)
    asked = [address(one, place, world) for one in routes() for place in places_of(one, world)]
    before = digests()
    kept = {one for one in asked if COMES_ALONG in client.post(one, TYPED).content.decode()}
    assert kept == set(filter(is_behind, asked))
    assert digests() == before
