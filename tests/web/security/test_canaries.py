"""Texts planted in the file of a coder come out for those who reach that coder.

That they come out for nobody else is looked at where each role goes through every page, in
web/matrix/test_every_role.py.
"""

import pytest

from coderpath_web.people.models import Facility
from tests.web.factories import account, facts
from tests.web.matrix.asking import signed_in
from tests.web.matrix.visiting import crawled


@pytest.fixture
def world(planted_world, db, bar_kept):
    return planted_world()


def test_day_asked_for_widens_nothing(world):
    """The secret person worked in the reach once; whoever has left it is not seen on any day."""
    facts(
        coders=[
            {
                "coder": "mover",
                "name": "canary-mover",
                "facility": "north",
                "hired": "2020-01-01",
                "left": "2021-01-01",
            },
            {"coder": "mover", "name": "canary-mover", "facility": "east", "hired": "2021-01-01"},
        ]
    )
    client = signed_in(world, "supervisor")
    for day in ("2020-06-01", "2027-06-01"):
        client.post("/as-of/", {"day": day})
        for where in ("/people/mover/", "/people/mover/record/", "/team/mover/"):
            assert client.get(where).status_code == 404
        pages = ("/team/", "/team/board.csv", "/team/coverage/", "/imports/", "/export/coders.csv")
        for where in pages:
            answer = client.get(where)
            body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            assert b"canary-mover" not in body, where


def test_planted_texts_do_come_out_for_whoever_reaches_them(world):
    """The crawl can find them: otherwise the tests above would show nothing."""
    east = Facility.objects.get(code="east")
    far = account("supervisor", "facility", facility=east, username="reaches-east")
    world.accounts["far-supervisor"] = far
    told = set().union(*crawled(world, "far-supervisor").values())
    assert {
        "canary-name",
        "canary-code",
        "canary-source",
        "canary-actor",
        "canary-retracted",
        "canary-disputed",
        "canary-claimed",
        "canary-asked",
        "canary-excepted",
    } <= told
