"""Appraisals, events and why somebody left stay with the coder, whoever leads them, and HR.

So does what people say of them: disputes, proposals, and exceptions to rules that rest on them.
"""

import csv
import io
from datetime import date

import pytest
from django.db import transaction

from coderpath.documents.path import shipped
from coderpath.facts.files.memory import memory_place
from coderpath.facts.source import Source
from coderpath_web.access.actions.proposing import keep_draft
from coderpath_web.access.drafts import change_asked_for
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.actions import Excepted, end_exception, grant_exception
from coderpath_web.decisions.models import GrantedException
from coderpath_web.decisions.resting_today import resting_today
from coderpath_web.facts.models import Fact
from coderpath_web.journal.actions import write_entry
from coderpath_web.rooms.disputes.actions import raise_dispute, uphold_disputed, withdraw_dispute
from coderpath_web.rooms.evidence.actions import record_facts, retract_facts
from coderpath_web.rooms.imports.reading import read_rows
from coderpath_web.rooms.proposals.actions import decline_proposal
from coderpath_web.rooms.requests.actions import (
    Said,
    approve_request,
    ask_to_move,
    settle_deciders,
)
from coderpath_web.rooms.requests.chain import Link
from coderpath_web.rooms.requests.models import MoveRequest
from tests.web.factories import facts, path
from tests.web.matrix.asking import signed_in
from tests.web.matrix.visiting import Visit, crawled, every_place
from tests.web.matrix.world import build_world
from tests.web.once import made_once

ASKS = "The rating of record"
CONSULTANT = Link("compliance-consultant", ("hr-partner",))
SHOWN = ("coder", "supervisor", "regional-manager", "hr-partner")
NOT_SHOWN = (
    *("mentor", "trainer", "coordinator", "compliance-consultant", "leadership"),
    "administrator",
)


def planted():
    """Put an appraisal, an event, a reason for leaving on file about ana, each with a canary."""
    made = build_world()
    text = (shipped.FOLDER / "federal-coder" / shipped.DOCUMENT).read_text()
    assert ASKS in text
    path("federal-coder", text.replace(ASKS, f"{ASKS}, canary-asks,"))
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
    _dispute(made)
    _except(made)
    _propose(made)
    made.anywhere.update(level="gs-6", requirement="fully-successful")
    return made


def _dispute(made):
    """Dispute each: one is answered, one withdrawn, one open, as is the one of the leaving."""
    ana, by = made.accounts["coder"], made.accounts["hr-partner"]
    rating = Fact.objects.get(kind="ratings")
    event = Fact.objects.filter(kind="events").latest("pk")
    leaving = Fact.objects.get(kind="coders", coder__code="ana", until__isnull=False)
    said = {
        fact: raise_dispute(by=ana, fact=fact, wrong="canary-wrong") for fact in (rating, event)
    }
    uphold_disputed(by=by, dispute=said[rating], why="canary-upheld")
    withdraw_dispute(by=ana, dispute=said[event])
    again = raise_dispute(by=ana, fact=event, wrong="canary-again")
    left = raise_dispute(by=ana, fact=leaving, wrong="canary-left")
    places = {"own": said[rating].pk, "other": again.pk, "far": left.pk}
    made.by_place["dispute"] |= places


def _except(made):
    """Grant an exception to a rule on ratings, end it, grant it again, and ask to move by it."""
    ana, by = made.accounts["coder"].coder, made.accounts["hr-partner"]
    resting = resting_today(ana, "gs-6").rests_on
    rule = next(one for one in resting.open if one.id == "fully-successful")
    excepted = Excepted(ana, "federal-coder", "gs-6", rule, date(2026, 12, 10))
    first = grant_exception(by=by, excepted=excepted, why="canary-first")
    ended = end_exception(by=by, exception=first, why="canary-ended")
    admin = made.accounts["administrator"]
    settle_deciders(by=admin, move="", level="", chain=[CONSULTANT], why="they review it")
    leads = made.accounts["supervisor"]
    asked = ask_to_move(by=leads, coder=ana, level="gs-6", why="Steady.", excepting=[rule.id])
    live = grant_exception(by=by, excepted=excepted, why="canary-excepted")
    made.by_place["exception"] |= {"own": live.pk, "other": first.pk}
    made.by_place["decision"] |= {"own": live.made_in_id, "other": ended.pk}
    made.by_place["asked"]["own"] = asked.pk


@transaction.atomic
def _propose(made):
    """Propose an appraisal, as files do that tell of whoever brings them, and decline it."""
    about = {"coder": "ana", "of": "rating_of_record", "value": "3", "on": "2026-10-01"}
    draft = change_asked_for(new=read_rows(memory_place({"ratings": [about]})).new)
    by = made.accounts["regional-manager"]
    entry = write_entry(by=by, action="facts.proposed", why="canary-proposed")
    asked = keep_draft(entry=entry, draft=draft)
    decline_proposal(by=made.accounts["hr-partner"], proposal=asked, why="canary-declined")
    made.by_place["proposal"]["own"] = asked.pk


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
def world(planted_world, db, bar_kept):
    return planted_world()


@pytest.mark.parametrize("role", NOT_SHOWN)
def test_personnel_records_come_out_nowhere(world, role):
    """What a path asks is public: its own pages tell it, and nobody's."""
    found = crawled(world, role)
    assert {where: told for where, told in found.items() if not where.startswith("/paths/")} == {}


def test_who_decides_without_seeing_them_is_told_how_many_rules_are_open(world):
    asked = MoveRequest.objects.get(pk=world.by_place["asked"]["own"])
    by, said = world.accounts["compliance-consultant"], Said("go", effective=date(2026, 12, 1))
    end_exception(
        by=world.accounts["hr-partner"],
        exception=GrantedException.objects.get(pk=world.by_place["exception"]["own"]),
        why="looked at again",
    )
    with pytest.raises(Refused, match="1 rule on personnel records, which your role") as refused:
        approve_request(by=by, request=asked, said=said)
    assert "Successful" not in str(refused.value)


def test_exception_is_told_to_be_there_and_no_more(world):
    for role, asks in (("hr-partner", "canary-asks"), ("compliance-consultant", "A rule on pers")):
        page = signed_in(world, role).get("/exceptions/").content.decode()
        assert asks in page


@pytest.mark.parametrize("role", SHOWN)
def test_personnel_records_come_out_to_the_coder_whoever_leads_and_hr(world, role):
    own = [one for one in every_place(world) if one.place == "own"]
    told = set().union(*Visit(signed_in(world, role), own).told.values())
    assert {"canary-event", "canary-leaving", "canary-source", "canary-retracted"} <= told
    assert {"canary-wrong", "canary-upheld", "canary-excepted", "canary-asks"} <= told


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
