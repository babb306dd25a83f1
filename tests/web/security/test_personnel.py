"""Appraisals, events and why somebody left stay with the coder, whoever leads them, and HR."""

import csv
import io

import pytest

from coderpath.facts.files.memory import memory_place
from coderpath.facts.source import Source
from coderpath_web.facts.models import Fact
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from tests.web.factories import facts, path
from tests.web.matrix.asking import signed_in
from tests.web.matrix.world import build_world
from tests.web.once import made_once
from tests.web.security.crawling import crawled

SHOWN = ("coder", "supervisor", "regional-manager", "hr-partner")
NOT_SHOWN = (
    *("mentor", "trainer", "coordinator", "compliance-consultant", "leadership"),
    "administrator",
)


def planted():
    """Put an appraisal, an event, a reason for leaving on file about ana, each with a canary."""
    made = build_world()
    path("federal-coder")
    about = {"coder": "ana"}
    left = {"hired": "2010-01-01", "left": "2012-01-01", "left_because": "canary-leaving"}
    rows = {
        "coders": [about | {"name": "Ana"} | left],
        "positions": [about | {"level": "gs-5", "since": "2025-01-01"}],
        "ratings": [about | {"of": "rating_of_record", "value": "2", "on": "2026-09-01"}],
        "events": [about | {"of": "canary-event", "on": "2026-10-01"}],
    }
    by = made.accounts["hr-partner"]
    for kind, some in rows.items():
        _record(by, {kind: some}, "canary-why" if kind in {"ratings", "events"} else "")
    event = Fact.objects.get(kind="events")
    retract_facts(by=by, facts=[event], why="canary-retracted")
    _record(by, {"events": rows["events"]}, "canary-why")
    made.by_place["fact"]["own"] = Fact.objects.filter(kind="events").latest("pk").pk
    made.anywhere.update(level="gs-6", requirement="fully-successful")
    return made


def _record(by, tables, why):
    read = read_rows(memory_place(tables)).new
    kept = Source("canary-source", 0) if why else Source("by hand", 0)
    record_facts(
        by=by, new=[one._replace(row=one.row._replace(source=kept)) for one in read], why=why
    )


@pytest.fixture(scope="module")
def planted_world(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, planted) as copied:
        yield copied


@pytest.fixture
def world(planted_world, db):
    return planted_world()


@pytest.mark.parametrize("role", NOT_SHOWN)
def test_personnel_records_come_out_nowhere(world, role):
    assert crawled(world, role) == {}


@pytest.mark.parametrize("role", SHOWN)
def test_personnel_records_come_out_to_the_coder_whoever_leads_and_hr(world, role):
    told = set().union(*crawled(world, role).values())
    assert {"canary-event", "canary-leaving", "canary-source", "canary-retracted"} <= told


@pytest.mark.parametrize(
    ("where", "asks"),
    [
        ("/people/ana/", "Fully Successful"),
        ("/people/ana/one-to-one/", "rating of record"),
        ("/team/ana/", "Fully Successful"),
    ],
)
def test_what_rests_on_them_is_told_to_be_there_and_no_more(world, where, asks):
    shown = signed_in(world, "supervisor").get(where).content.decode()
    assert asks in shown
    assert "personnel records" not in shown
    hidden = signed_in(world, "trainer").get(where).content.decode()
    assert asks not in hidden
    assert "1 more requirement rests on personnel records" in hidden


def test_reasons_that_rest_on_them_are_not_there(world):
    why = "/people/ana/why/gs-6/fully-successful/"
    assert signed_in(world, "supervisor").get(why).status_code == 200
    for role in ("trainer", "compliance-consultant"):
        assert signed_in(world, role).get(why).status_code == 404


def test_the_board_leaves_them_out(world):
    """Two things are open of ana: her appraisal, and experience or education."""
    assert _steps(world, "supervisor") == ("Two", "2", "not met: not yet")
    assert _steps(world, "coordinator") == ("One step", "1", "met")


def _steps(world, role):
    """Give of ana on the board as a file how many steps, how many open, and her skills."""
    text = signed_in(world, role).get("/team/board.csv").content.decode("utf-8-sig")
    ana = next(row for row in csv.DictReader(io.StringIO(text)) if row["Coder"] == "ana")
    return ana["Steps"], ana["Open"], ana["Skills"]


def test_whoever_lacks_nothing_else_is_not_called_ready(world):
    facts(education=[{"coder": "ana", "level": "associate", "subject": "him", "on": "2009-06-01"}])
    for where in ("/people/ana/", "/team/ana/"):
        hidden = signed_in(world, "trainer").get(where).content.decode()
        assert "Not ready for" in hidden
        assert "Ready for" not in hidden
