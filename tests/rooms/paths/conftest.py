import pytest

from tests.rooms.paths.organisation import ORIGINAL, REVISED, tables
from tests.web.factories import facts, path
from tests.web.once import made_once

COMPARE = f"/paths/{REVISED}/against/{ORIGINAL}/"


def build_organisation():
    path(ORIGINAL)
    path(REVISED)
    facts(**tables())


@pytest.fixture(scope="module")
def organisation_on_file(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, build_organisation):
        yield


@pytest.fixture
def organisation(organisation_on_file, db):
    """Adopt both shipped paths, and record two hospitals with their people."""


@pytest.fixture
def demo(settings):
    """Let visitors look around, as in the demo."""
    settings.DEMO = True


@pytest.fixture
def read(client):
    """Ask for a page, and give what it was made of."""

    def read(address=COMPARE, **asked):
        return client.get(address, asked).context["page"]

    return read
