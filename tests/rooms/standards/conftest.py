import pytest

from tests.web.factories import facility, path


@pytest.fixture
def north(db):
    """Adopt the revised path, and open a hospital."""
    path()
    return facility()
