"""Texts planted in the file of a coder come out for those who reach that coder, and nobody else."""

import pytest

from coderpath.facts.files.memory import memory_place
from coderpath.facts.source import Source
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.standings.actions import rebuild_derived
from tests.web.factories import account, coder, fact, facts
from tests.web.matrix.asking import signed_in
from tests.web.matrix.routes import address, places_of, routes
from tests.web.matrix.world import ROLES, build_world
from tests.web.once import made_once
from tests.web.security.crawling import CANARY, crawled

REVIEW = {
    "on": "2026-10-01",
    "type": "inpatient",
    "sample": "random",
    "reviewer": "canary-reviewer",
    "records": "50",
    "records_correct": "49",
}


def planted():
    """Put a person on file in the far region whose every free text is a canary."""
    about = {"coder": "canary-code"}
    made = coder(
        "canary-code", "canary-name", facility="east", level="specialist-2", to="lead-east"
    )
    account(username="canary-username", coder=made)
    by = account("hr-partner", username="canary-recorder")
    by.name = "canary-actor"
    by.save()
    rows = read_rows(
        memory_place(
            {
                "credentials": [about | {"credential": "canary-credential", "since": "2025-01-01"}],
                "courses": [about | {"of": "canary-course", "on": "2025-01-01"}],
                "events": [about | {"of": "canary-event", "on": "2025-01-01"}],
                "reviews": [about | REVIEW],
                "leaves": [about | {"since": "2026-01-01", "until": "2026-02-01"}],
            }
        )
    )
    source = Source("canary-source", 0)
    new = [one._replace(row=one.row._replace(source=source)) for one in rows.new]
    record_facts(by=by, new=new, why="canary-why")
    wrong = fact("credentials", coder="canary-code", credential="RHIT", since="2025-02-01")
    retract_facts(by=by, facts=[wrong], why="canary-retracted")
    rebuild_derived()
    return made


def build_planted():
    made = build_world()
    person = planted()
    secret = Fact.objects.filter(coder=person).order_by("-pk")
    # Whatever takes a fact or a coder of the far place is asked about the secret person.
    made.by_place["code"]["far"] = person.code
    made.by_place["fact"]["far"] = secret.first().pk
    return made


@pytest.fixture(scope="module")
def planted_world(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, build_planted) as copied:
        yield copied


@pytest.fixture
def world(planted_world, db):
    return planted_world()


REACHING_NOBODY_THERE = sorted(set(ROLES) - {"anonymous", "closed", "administrator"})


@pytest.mark.parametrize("role", REACHING_NOBODY_THERE)
def test_nothing_planted_out_of_reach_comes_out(world, role):
    assert crawled(world, role) == {}


def test_nothing_planted_comes_out_to_strangers(world, client):
    found = {}
    for route in routes():
        for place in places_of(route, world):
            where = address(route, place, world)
            body = client.get(where).content.decode("utf-8", "replace")
            if told := set(CANARY.findall(body)) - set(CANARY.findall(where)):
                found[where] = told
    assert found == {}


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
    } <= told
