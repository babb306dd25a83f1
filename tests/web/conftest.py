"""The organisation of the matrix, for whoever goes through all pages of it."""

import pytest

from coderpath_web.rooms.notices import counted
from tests.web.bar import IN_A_TEST
from tests.web.matrix.planted import build_planted
from tests.web.matrix.world import build_world
from tests.web.once import made_once


@pytest.fixture(scope="module")
def matrix_world(django_db_setup, django_db_blocker):
    """Give copies of the organisation with somebody in every role, made once a module."""
    with made_once(django_db_blocker, build_world) as copied:
        yield copied


@pytest.fixture(scope="module")
def planted_world(django_db_setup, django_db_blocker):
    """Give copies of that organisation with a person out of reach whose texts are canaries."""
    with made_once(django_db_blocker, build_planted) as copied:
        yield copied


@pytest.fixture
def bar_kept(monkeypatch):
    """Count what waits anew only once somebody did something, as in production."""
    monkeypatch.setattr(counted, "COUNTED", IN_A_TEST)
    yield
    IN_A_TEST.forget()
