"""The demo organisation, generated once for all its tests."""

from datetime import date

import pytest

from coderpath.facts.reading import Reading, read_tables
from coderpath_demo import generate
from tests.demo.looking import Demo

SEED = 1


@pytest.fixture(scope="session")
def demo() -> Demo:
    return Demo(generate(SEED, date(2026, 10, 31)), SEED)


@pytest.fixture(scope="session")
def read(demo: Demo) -> Reading:
    return read_tables(demo.tables)
