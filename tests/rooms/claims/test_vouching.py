"""Who claims, who vouches, and what each step does: nothing counts before it is vouched for."""

import pytest

from coderpath.facts.kinds import KINDS
from coderpath_web import clock
from coderpath_web.access.holding import Holders
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.accounts.models import Account
from coderpath_web.facts.models import Fact
from coderpath_web.facts.on_file import OnFileAlready
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.claims import actions
from coderpath_web.rooms.claims.enums import What
from coderpath_web.rooms.claims.models import Claim, ClaimStep
from coderpath_web.rooms.claims.queries import anew, waiting
from coderpath_web.rooms.claims.vouching import claimable, told
from tests.rooms.claims.claiming import CCS, COURSE, claim, hospital, row
from tests.web.factories import account, coder, facility, fact
from tests.web.once import made_once

pytestmark = pytest.mark.django_db
RHIT = {"credential": "RHIT", "since": "2026-10-01"}
SKILL = {"of": "mentoring", "held": "yes", "on": "2026-11-15"}
KNOWN = {"of": "pathophysiology", "by": "demonstration", "on": "2026-10-05"}
DEGREE = {"level": "bachelor", "on": "2020-06-01"}


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker, hospital) as copied:
        yield copied


@pytest.fixture
def world(made, db):
    return made()


def on_file(kind="credentials"):
    return Fact.objects.filter(kind=kind, coder__code="ana", retracted_at=None)


def state(one):
    return anew([one])[0].state


def test_nothing_counts_before_it_is_vouched_for_and_then_its_source_names_the_claim(world):
    one = claim(world)
    assert not on_file().exists()
    entry = actions.vouch_for(by=world.lee, claims=[one], said="Seen on paper")
    recorded = on_file().get()
    assert (recorded.subject, recorded.recorded_in) == ("CCS", entry)
    assert recorded.source_file.endswith(f"(claim {one.pk})")
    step = ClaimStep.objects.get()
    assert (step.what, step.by, step.fact, step.made_in) == ("vouched", world.lee, recorded, entry)
    assert (entry.action, entry.actor, entry.about) == ("claim.vouched", world.lee, world.coder)


@pytest.mark.parametrize(
    ("kind", "texts", "may", "may_not"),
    [
        ("credentials", CCS, ("lee", "priya"), ("ana", "tara", "far", "ada")),
        ("education", DEGREE, ("priya",), ("lee", "tara", "ana", "far")),
        ("knowledge", KNOWN, ("tara",), ("lee", "priya", "ana", "far")),
        ("courses", COURSE, ("tara", "lee", "priya"), ("ana", "far")),
        ("skills", SKILL, ("lee",), ("tara", "priya", "ana", "far")),
    ],
)
def test_each_kind_is_vouched_for_by_the_roles_that_its_rule_names(
    world, kind, texts, may, may_not
):
    one = claim(world, kind, texts)
    for name in may_not:
        with pytest.raises(NotAllowed):
            actions.vouch_for(by=getattr(world, name), claims=[one])
    for name in may:
        actions.ask_for_more(by=getattr(world, name), claim=one, why="Which one?")
    assert not on_file(kind).exists()


def test_where_nobody_holds_the_role_whoever_may_record_it_vouches(world):
    one = claim(world, "knowledge", KNOWN)
    Account.objects.filter(pk=world.tara.pk).update(is_active=False)
    actions.vouch_for(by=world.lee, claims=[one])
    assert on_file("knowledge").exists()


@pytest.mark.parametrize("where", [{"scope": "region", "region": "Valley"}, {}])
def test_a_role_of_the_coder_counts_for_nobody_who_vouches_for_them(world, where):
    own = account("trainer", coder=world.ben, username="ben", **where)
    Account.objects.filter(pk=world.tara.pk).update(is_active=False)
    holders = Holders(clock.today())
    assert holders.reach(world.coder.pk, ["trainer"])
    assert not holders.reach(world.ben.pk, ["trainer"])
    one = claim(world, "knowledge", KNOWN, by=own, coder=world.ben)
    actions.vouch_for(by=world.lee, claims=[one])
    assert Fact.objects.filter(kind="knowledge", coder=world.ben).exists()


def test_a_skill_goes_on_file_as_attested_by_who_vouches_on_that_day(world):
    one = claim(world, "skills", SKILL | {"on": "2026-01-05"})
    actions.vouch_for(by=world.lee, claims=[one])
    there = on_file("skills").get()
    assert (there.cells["attested_by"], str(there.since)) == ("supervisor", "2026-11-15")


def test_a_skill_of_whom_nobody_leads_is_attested_by_the_role_that_may_record_it(world):
    facility("west", "West Hospital", "Plains")
    zoe = coder("zoe", "Zoe Lind", facility="west")
    one = claim(world, "skills", SKILL, by=account(coder=zoe, username="zoe"), coder=zoe)
    actions.vouch_for(by=world.priya, claims=[one])
    there = Fact.objects.get(kind="skills", coder=zoe)
    assert there.cells["attested_by"] == "HR partner"


def test_nobody_vouches_for_what_they_claimed_for_somebody_else(world):
    one = claim(world, by=world.tara)
    with pytest.raises(NotAllowed, match="You made this claim"):
        actions.refuse_claim(by=world.tara, claim=one, why="changed my mind")
    knows = claim(world, "knowledge", KNOWN)
    actions.vouch_for(by=world.tara, claims=[knows])
    assert state(knows) == What.VOUCHED


@pytest.mark.parametrize("by", ["lee", "priya"])
def test_who_may_record_it_records_it_instead(world, by):
    with pytest.raises(NotAllowed, match="record this yourself"):
        claim(world, by=getattr(world, by))


def test_what_is_never_claimed_is_refused(world):
    with pytest.raises(NotAllowed, match="can’t be claimed"):
        claim(world, "hours", {"month": "2026-09", "productive_minutes": "600"})


def test_asked_answered_refused_each_by_a_named_person_under_its_entry(world):
    one = claim(world)
    actions.ask_for_more(by=world.lee, claim=one, why="Which body issued it?")
    actions.answer_claim(by=world.ana, claim=one, said="AHIMA")
    actions.refuse_claim(by=world.priya, claim=one, why="AHIMA does not list it")
    steps = [(one.what, one.by.name, one.made_in.action) for one in ClaimStep.objects.all()]
    assert steps == [
        ("asked", "Supervisor", "claim.asked"),
        ("answered", "Ana", "claim.answered"),
        ("refused", "Hr-Partner", "claim.refused"),
    ]
    with pytest.raises(NotAllowed, match="answered already"):
        actions.vouch_for(by=world.lee, claims=[one])
    assert claim(world).waits


def test_only_whose_it_is_answers_and_withdraws(world):
    one = claim(world)
    with pytest.raises(NotAllowed):
        actions.answer_claim(by=world.ana, claim=one, said="nobody asked")
    with pytest.raises(NotAllowed):
        actions.withdraw_claim(by=world.lee, claim=one)
    actions.withdraw_claim(by=world.ana, claim=one)
    assert (state(one), list(waiting())) == (What.WITHDRAWN, [])


def test_the_same_is_neither_claimed_twice_nor_beside_what_is_on_file(world):
    claim(world)
    with pytest.raises(actions.ClaimedAlready):
        claim(world, texts={"credential": "C-C-S", "since": "2026-10-01"})
    fact("credentials", coder="ana", **RHIT)
    with pytest.raises(OnFileAlready):
        claim(world, texts=RHIT)


def test_what_came_on_file_meanwhile_is_not_put_there_twice(world):
    one = claim(world)
    fact("credentials", coder="ana", **CCS)
    with pytest.raises(OnFileAlready):
        actions.vouch_for(by=world.lee, claims=[one])
    assert state(one) == ""


def test_many_are_vouched_for_by_one_entry_or_none_of_them_is(world):
    some = [claim(world, by=world.tara, coder=whose) for whose in (world.coder, world.ben)]
    own = claim(world, texts=RHIT)
    actions.withdraw_claim(by=world.ana, claim=own)
    number = Entry.objects.count()
    with pytest.raises(NotAllowed):
        actions.vouch_for(by=world.lee, claims=[*some, own])
    assert (Entry.objects.count(), Fact.objects.filter(kind="credentials").count()) == (number, 0)
    entry = actions.vouch_for(by=world.lee, claims=some)
    assert Entry.objects.count() == number + 1
    steps = ClaimStep.objects.filter(made_in=entry)
    facts = {step.claim_id: step.fact.coder_id for step in steps}
    assert facts == {one.pk: one.coder_id for one in some}


def test_every_kind_that_can_be_claimed_says_who_vouches_for_it():
    assert "credentials" in claimable()
    assert {KINDS[kind].form.heading for kind in claimable()} == {heading for heading, _ in told()}
    assert {one.who for _, one in told()} >= {"a trainer", "an HR partner"}


def test_a_row_reads_back_as_it_was_claimed(world):
    one = claim(world)
    assert Claim.objects.get(pk=one.pk).new.row == row().row
