"""One hospital, a small ladder, and Ana, who is at its first level."""

import pytest

from tests.unit.small import LADDER
from tests.web.factories import account, coder, facility, fact, path


@pytest.fixture
def ana(db):
    facility()
    path("small", LADDER)
    made = coder(level="one")
    fact("education", coder="ana", level="high_school", on="2010-06-01")
    fact(
        "standards", facility="*", type="inpatient", since="2020-01-01", records="22", minutes="420"
    )
    return made


@pytest.fixture
def as_ana(client, ana):
    client.force_login(account(coder=ana))
    return client


@pytest.fixture
def as_partner(client, ana):
    client.force_login(account("hr-partner"))
    return client
