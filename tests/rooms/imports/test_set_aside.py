"""Rows of an import that take a second person are set aside by themselves; the rest goes in."""

import pytest

from coderpath_web import clock
from coderpath_web.access.actions import give_role
from coderpath_web.access.offers import Offer
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.facts.models import Fact
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.actions import undo_import
from coderpath_web.rooms.proposals.actions import confirm_proposal, decline_proposal
from tests.rooms.imports.brought import bring, counts, save
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

HEAD = "coder,month,productive_minutes\n"
HOURS = {"hours.csv": HEAD + "ana,2026-01,60\nedith,2026-01,61\nben,2026-01,62\n"}
STANDARDS = "facility,type,since,records,minutes\n"
LATER, BEFORE = "2026-12-01,22,420\n", "2026-01-01,22,420\n"


@pytest.fixture
def edith():
    """Lead a hospital of two coders, and code there."""
    facility()
    lead = coder("edith", name="Edith Calloway")
    for code in ("ana", "ben"):
        coder(code, to="edith")
    month = {"coder": "edith", "facility": "north", "month": "2026-07", "records": "457"}
    fact("productivity", type="inpatient", **month)
    north = Facility.objects.get(code="north")
    return account("supervisor", "facility", coder=lead, facility=north)


@pytest.fixture
def priya():
    return account("hr-partner")


def hours():
    live = Fact.objects.filter(kind="hours", retracted_at=None)
    return sorted(live.values_list("coder__code", flat=True))


def standards():
    live = Fact.objects.filter(kind="standards", retracted_at=None)
    return sorted((one.subject, str(one.since)) for one in live)


def test_every_row_goes_in_and_the_importers_own_waits_for_somebody_else(edith, priya):
    one = bring(HOURS, edith)
    assert (one.counts["errors"], one.counts["set_aside"]) == (0, 1)
    assert one.counts["aside"][0]["reason"].startswith("You can’t record facts about yourself")
    assert [row["new"]["coder"] for row in folder.read_rows(one.pk, "aside")] == ["edith"]
    assert counts(save(one), "hours") == (2, 0, 0, 0)
    assert hours() == ["ana", "ben"]
    proposal = Proposal.objects.get()
    assert (proposal.by, proposal.proposed_in, proposal.counts) == (edith, one.entry, False)
    with pytest.raises(NotAllowed):
        confirm_proposal(by=edith, proposal=proposal)
    confirm_proposal(by=priya, proposal=proposal)
    assert hours() == ["ana", "ben", "edith"]


def test_standard_that_measures_the_importer_is_set_aside_and_others_are_not(edith, priya):
    rows = f"north,inpatient,{LATER}north,outpatient,{LATER}"
    one = save(bring({"standards.csv": STANDARDS + rows}, edith))
    assert standards() == [("outpatient", "2026-12-01")]
    assert one.counts["aside"][0]["reason"].startswith("This standard measures your own work")
    confirm_proposal(by=priya, proposal=Proposal.objects.get())
    assert standards() == [("inpatient", "2026-12-01"), ("outpatient", "2026-12-01")]


def test_standards_before_today_are_set_aside_whoever_brings_them(edith, priya):
    account("administrator")
    rows = f"north,surgery,{BEFORE}north,outpatient,{LATER}"
    save(bring({"standards.csv": STANDARDS + rows}, priya))
    assert standards() == [("outpatient", "2026-12-01")]
    assert (
        "before today"
        in bring({"standards.csv": STANDARDS + rows}, priya).counts["aside"][0]["reason"]
    )


def test_standard_on_file_as_it_is_waits_for_nobody(edith, priya):
    there = {"facility": "north", "type": "surgery", "since": "2026-01-01"}
    fact("standards", **there, records="22", minutes="420")
    one = bring({"standards.csv": STANDARDS + f"north,surgery,{BEFORE}"}, priya)
    assert one.counts["aside"] == []


def test_changed_row_takes_the_place_of_the_one_on_file_when_it_is_confirmed(edith, priya):
    old = fact("hours", coder="edith", month="2026-01", productive_minutes="900")
    save(bring(HOURS, edith))
    confirm_proposal(by=priya, proposal=Proposal.objects.get())
    old.refresh_from_db()
    assert old.retracted_at is not None
    live = Fact.objects.get(kind="hours", coder__code="edith", retracted_at=None)
    assert live.cells["productive_minutes"] == 61


def test_where_there_is_only_one_everything_goes_in_and_is_not_confirmed(edith):
    one = bring(HOURS, edith)
    assert one.counts["aside"] == []
    save(one)
    assert hours() == ["ana", "ben", "edith"]
    proposal = Proposal.objects.get()
    own = Fact.objects.get(kind="hours", coder__code="edith")
    assert (proposal.counts, proposal.what["facts"]) == (True, [own.pk])
    decline_proposal(by=account("hr-partner"), proposal=proposal, why="Not from the clock")
    assert hours() == ["ana", "ben"]


def test_importer_who_does_not_reach_herself_waits_even_alone(edith):
    lead = account("supervisor", "team", coder=coder("tess"), username="tess")
    coder("noa", to="tess")
    edith.is_active = False
    edith.save()
    one = save(bring({"hours.csv": HEAD + "noa,2026-01,60\ntess,2026-01,61\n"}, lead))
    assert (hours(), one.counts["set_aside"]) == (["noa"], 1)


def test_file_of_own_rows_alone_only_proposes(edith, priya):
    one = save(bring({"hours.csv": HEAD + "edith,2026-01,61\n"}, edith))
    assert (hours(), one.state) == ([], "saved")
    title = "From the import of hours.csv: Productive minutes of Edith Calloway"
    assert Proposal.objects.get().title == title


def test_undoing_an_import_asks_no_more_for_what_still_waits(edith, priya):
    one = save(bring(HOURS, edith))
    undo_import(by=edith, one=one)
    assert hours() == []
    assert Proposal.objects.get().withdrawn_in == one.undone


def test_nobody_undoes_alone_what_moves_their_own_verdict(edith, priya):
    rows = {"standards.csv": STANDARDS + f"north,inpatient,{LATER}"}
    one = save(bring(rows, priya))
    offer = Offer("supervisor", "corporate")
    give_role(by=None, account=edith, offer=offer, since=clock.today())
    with pytest.raises(NotAllowed, match="measures your own work"):
        undo_import(by=edith, one=one)
    undo_import(by=priya, one=one)
    assert standards() == []
