"""A standard before today, or one that measures whoever sets it, is set by two people or waits."""

import pytest

from coderpath_web import clock
from coderpath_web.access.actions import end_role
from coderpath_web.access.permissions import Permission
from coderpath_web.access.roles import ROLES
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact
from coderpath_web.frame.rooms import proposal_kind
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.evidence.actions import (
    correct_fact,
    propose_change,
    record_facts,
    retract_facts,
)
from coderpath_web.rooms.proposals.actions import (
    Settled,
    confirm_proposal,
    decline_proposal,
    withdraw_proposal,
)
from coderpath_web.rooms.standards.actions import propose_standard, set_standard
from tests.web.factories import account, coder, facility, fact
from tests.web.rulings.of_evidence import rows

pytestmark = pytest.mark.django_db
MONTH = {"facility": "north", "type": "inpatient", "month": "2026-07", "records": "457"}
FORM = {"type": "inpatient", "since": "2025-01-01", "records": "1", "minutes": "4000"}


def standard(since="2026-01-01", facility="north", minutes="420", **more):
    texts = {"facility": facility, "type": "inpatient", "since": since, "records": "22"} | more
    return rows(standards=texts | {"minutes": minutes})[0].row


def in_force():
    live = Fact.objects.filter(kind="standards", retracted_at=None).order_by("since")
    return [(str(one.since), str(one.cells["minutes"]), one.until is None) for one in live]


@pytest.fixture
def edith():
    """Lead the coders of a hospital, and code there."""
    facility()
    facility("south", name="South Hospital")
    lead = coder("edith", name="Edith Calloway")
    fact("productivity", coder="edith", **MONTH)
    return account(
        "supervisor", "facility", coder=lead, facility=Facility.objects.get(code="north")
    )


@pytest.fixture
def priya():
    return account("hr-partner")


def test_one_person_alone_sets_no_standard_before_today(edith, priya):
    for by in (edith, priya):
        with pytest.raises(NotAllowed, match=r"second person|own work"):
            set_standard(by=by, standard=standard(), why="agreed")
    assert in_force() == []


def test_nobody_sets_a_standard_that_measures_their_own_work_not_even_from_today(edith, priya):
    with pytest.raises(NotAllowed, match="measures your own work"):
        set_standard(by=edith, standard=standard("2026-12-01"), why="agreed")
    set_standard(by=priya, standard=standard("2026-12-01"), why="agreed")
    assert in_force() == [("2026-12-01", "420", True)]


def test_corporate_standard_measures_whoever_codes_its_type_anywhere(edith, priya):
    lead = account("hr-partner", coder=coder("lia", facility="south"), username="lia")
    fact("productivity", coder="lia", **MONTH | {"facility": "south"})
    everywhere = standard("2026-12-01", "*")
    with pytest.raises(NotAllowed, match="measures your own work"):
        set_standard(by=lead, standard=everywhere, why="agreed")
    other = standard("2026-12-01", "*", type="outpatient")
    set_standard(by=lead, standard=other, why="agreed")


def test_work_without_a_facility_of_its_own_was_done_at_home(edith, priya):
    fact("productivity", coder="edith", **MONTH | {"facility": "", "type": "surgery"})
    with pytest.raises(NotAllowed, match="measures your own work"):
        set_standard(by=edith, standard=standard("2026-12-01", type="surgery"), why="agreed")


def test_own_standard_is_neither_recorded_corrected_nor_retracted(edith, priya):
    there = fact("standards", **FORM | {"facility": "north", "since": "2026-12-01"})
    new = rows(standards=FORM | {"facility": "north", "since": "2026-12-01", "minutes": "9"})[0]
    for act in (
        lambda: record_facts(by=edith, new=[new]),
        lambda: correct_fact(by=edith, fact=there, new=new, why="wrong"),
        lambda: retract_facts(by=edith, facts=[there], why="wrong"),
    ):
        with pytest.raises(NotAllowed, match="measures your own work"):
            act()
    there.refresh_from_db()
    assert there.retracted_at is None


def test_facility_where_one_works_is_changed_by_somebody_else(priya):
    facility()
    own = account("hr-partner", coder=coder("lia"), username="lia")
    there = Fact.objects.get(kind="facilities")
    new = rows(facilities={"facility": "north", "name": "N", "region": "Coast"})[0]
    with pytest.raises(NotAllowed, match="work at this facility"):
        correct_fact(by=own, fact=there, new=new, why="moved")
    correct_fact(by=priya, fact=there, new=new, why="moved")


def test_two_people_set_a_past_standard_and_the_journal_names_both(edith, priya):
    first = fact("standards", **FORM | {"facility": "north", "minutes": "400"})
    proposal = propose_standard(by=edith, standard=standard(), why="Committee")
    assert in_force() == [("2025-01-01", "400", True)]
    entry = confirm_proposal(by=priya, proposal=proposal)
    assert in_force() == [("2025-01-01", "400", False), ("2026-01-01", "420", True)]
    assert (entry.actor, entry.why, entry.details["proposed by"]) == (
        priya,
        "Committee",
        edith.name,
    )
    first.refresh_from_db()
    assert first.retracted_in == entry
    assert not Proposal.objects.get().counts


def test_nobody_confirms_what_they_proposed(edith, priya):
    proposal = propose_standard(by=priya, standard=standard(), why="Committee")
    with pytest.raises(NotAllowed, match="your own proposal"):
        confirm_proposal(by=priya, proposal=proposal)


def test_nobody_approves_a_standard_that_measures_their_own_work_though_nobody_else_can(
    edith, priya
):
    proposal = propose_standard(by=priya, standard=standard(), why="Committee")
    with pytest.raises(NotAllowed, match="measures your own work"):
        confirm_proposal(by=edith, proposal=proposal)
    with pytest.raises(NotAllowed, match="measures your own work"):
        decline_proposal(by=edith, proposal=proposal, why="I would lose by it")
    assert in_force() == []
    confirm_proposal(by=account("administrator"), proposal=proposal)
    assert in_force() == [("2026-01-01", "420", True)]


SETTING_THEM = [one for one in ROLES.values() if Permission.SET_STANDARDS in one.permissions]


@pytest.mark.parametrize("role", SETTING_THEM, ids=lambda one: one.name)
@pytest.mark.parametrize("own", [True, False], ids=["own work", "of others"])
@pytest.mark.parametrize("place", ["north", "*"])
def test_in_every_role_that_sets_standards_nobody_approves_their_own(edith, role, own, place):
    lia = coder("lia", facility="north")
    done = MONTH | {"type": "inpatient" if own else "surgery"}
    fact("productivity", coder="lia", **done)
    proposal = propose_standard(
        by=account("hr-partner"), standard=standard(facility=place), why="Committee"
    )
    scope = {"region": {"region": "Valley"}}.get(role.scopes[-1], {})
    by = account(role.name, role.scopes[-1], coder=lia, username="lia", **scope)
    reaches = place == "north" or role.scopes[-1] == "corporate"
    if own or not reaches:
        with pytest.raises(NotAllowed, match=r"own work" if reaches else r"you can see"):
            confirm_proposal(by=by, proposal=proposal)
        assert in_force() == []
    else:
        confirm_proposal(by=by, proposal=proposal)
        assert in_force() == [("2026-01-01", "420", True)]


def test_correction_of_an_own_standard_is_not_approved_either(edith, priya):
    there = fact("standards", **FORM | {"facility": "north"})
    new = rows(standards=FORM | {"facility": "north", "minutes": "9"})
    draft = {"new": new, "retract": [there], "why": "wrong", "begins": "Correct"}
    proposal = propose_change(by=priya, **draft)
    with pytest.raises(NotAllowed, match="measures your own work"):
        confirm_proposal(by=edith, proposal=proposal)
    confirm_proposal(by=account("administrator"), proposal=proposal)


def test_what_was_to_be_replaced_is_looked_at_again_when_it_is_confirmed(edith, priya):
    first = fact("standards", **FORM | {"facility": "north"})
    proposal = propose_standard(by=edith, standard=standard(), why="Committee")
    retract_facts(by=None, facts=[first], why="wrong")
    with pytest.raises(Exception, match="has changed since"):
        confirm_proposal(by=priya, proposal=proposal)
    assert in_force() == []
    assert Proposal.objects.get().waits


def test_standards_that_would_overlap_are_not_confirmed(edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Committee")
    fact("standards", **FORM | {"facility": "north", "since": "2026-06-01"})
    with pytest.raises(Exception, match="no longer possible"):
        confirm_proposal(by=priya, proposal=proposal)
    assert in_force() == [("2026-06-01", "4000", True)]


def test_role_that_ended_while_its_proposal_waited_sets_nothing(edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Committee")
    end_role(by=None, grant=edith.grants.get(), on=clock.today())
    with pytest.raises(NotAllowed, match="no longer has the role"):
        confirm_proposal(by=priya, proposal=proposal)
    decline_proposal(by=priya, proposal=proposal, why="She has left")
    assert in_force() == []


def test_proposal_is_settled_once(edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Committee")
    seen = Proposal.objects.get()
    withdraw_proposal(by=edith, proposal=proposal)
    with pytest.raises(Settled):
        confirm_proposal(by=priya, proposal=seen)
    assert in_force() == []


def test_where_there_is_only_one_it_counts_and_is_marked_until_the_second_confirms(edith):
    account("hr-partner", is_new=True)  # never signed in: no second person yet
    set_standard(by=edith, standard=standard(), why="Committee")
    assert in_force() == [("2026-01-01", "420", True)]
    proposal = Proposal.objects.get()
    assert (proposal.counts, proposal.by) == (True, edith)
    second = account("administrator")
    confirm_proposal(by=second, proposal=proposal)
    assert in_force() == [("2026-01-01", "420", True)]


def test_what_was_done_and_taken_back_alone_waits_once(edith):
    set_standard(by=edith, standard=standard(), why="Committee")
    done = Proposal.objects.get()
    retract_facts(by=edith, facts=[Fact.objects.get(kind="standards")], why="a slip")
    (waits,) = waiting()
    assert waits != done
    done.refresh_from_db()
    viewer = Viewer(edith, clock.today())
    assert done.withdrawn_in == waits.proposed_in
    assert "Recorded, then taken back" in str(proposal_kind("facts").shown(viewer, done))
    decline_proposal(by=account("administrator"), proposal=waits, why="It was right")
    assert in_force() == [("2026-01-01", "420", True)]
    assert not waiting().exists()


def test_the_second_takes_back_what_was_set_alone(edith):
    first = fact("standards", **FORM | {"facility": "north"})
    set_standard(by=edith, standard=standard(), why="Committee")
    decline_proposal(by=account("administrator"), proposal=Proposal.objects.get(), why="Not agreed")
    assert in_force() == [("2025-01-01", "4000", True)]
    first.refresh_from_db()
    assert first.retracted_at is not None


def test_own_facts_are_recorded_alone_until_somebody_else_could(edith):
    day = {"coder": "edith", "credential": "CCS", "since": "2025-05-01"}
    record_facts(by=edith, new=rows(credentials=day), why="the card")
    assert Proposal.objects.get().title == "Credential of Edith Calloway"
    account("hr-partner")
    with pytest.raises(NotAllowed, match="about yourself"):
        record_facts(by=edith, new=rows(credentials=day | {"credential": "RHIT"}))


def test_what_one_person_may_do_waits_for_nobody(edith, priya):
    set_standard(by=priya, standard=standard("2026-11-15"), why="Committee")
    coder("ana")
    record_facts(
        by=edith, new=rows(credentials={"coder": "ana", "credential": "CCS", "since": "2025-05-01"})
    )
    assert not Proposal.objects.exists()
