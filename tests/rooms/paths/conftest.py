import pytest

from tests.rooms.paths.organisation import ORIGINAL, REVISED, tables
from tests.web.factories import facts, path

COMPARE = f"/paths/{REVISED}/against/{ORIGINAL}/"


@pytest.fixture
def organisation(db):
    """Adopt both shipped paths, and record two hospitals with their people."""
    path(ORIGINAL)
    path(REVISED)
    facts(**tables())


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
