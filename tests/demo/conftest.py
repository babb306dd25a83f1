"""The demo organisation, generated once for all its tests."""

import pytest

from coderpath.facts.reading import Reading, read_tables
from tests.demo.looking import Demo

SEED = 1


@pytest.fixture(scope="session")
def demo(generated) -> Demo:
    return Demo(generated, SEED)


@pytest.fixture(scope="session")
def read(demo: Demo) -> Reading:
    return read_tables(demo.tables)
