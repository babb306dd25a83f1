"""Every form needs a token of its own sign-in."""

import pytest
from django.test import Client

from tests.web.matrix.visiting import every_place


@pytest.fixture
def world(matrix_world, db, bar_kept):
    return matrix_world()


def test_every_form_needs_a_token_of_its_own_sign_in(world):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.accounts["administrator"])
    asked = {one.address for one in every_place(world)}
    assert {one for one in asked if client.post(one).status_code != 403} == set()
