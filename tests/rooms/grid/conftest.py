"""A team of five, and whoever keeps the files."""

import pytest

from tests.web.factories import account, coder, facility, path

NAMES = {
    "ana": "Ana Silva",
    "ben": "Ben Okafor",
    "cleo": "Cleo Marsh",
    "dan": "Dan Reyes",
    "eve": "Eve Lind",
}


@pytest.fixture
def team(db):
    path()
    facility()
    return {code: coder(code, name, hired="2019-01-07") for code, name in NAMES.items()}


@pytest.fixture
def hr(client, team):
    client.force_login(account("hr-partner"))
    return client
