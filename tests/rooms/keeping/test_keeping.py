"""What is over goes on its day and not before, unless it is held; the ledger holds all the time."""

import os
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.conf import settings as configured
from django.db import IntegrityError, transaction

from coderpath_web.clock import told_at
from coderpath_web.decisions.actions import settle_retention
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.models import Hold
from coderpath_web.journal.ledger.export import ledger_lines
from coderpath_web.journal.models import Entry, Leaf
from coderpath_web.kept_files import Damaged, kept_file
from coderpath_web.rooms.claims.actions import erase_claim, refuse_claim, vouch_for
from coderpath_web.rooms.claims.models import Attachment, Claim
from coderpath_web.rooms.claims.scans import take_scans
from coderpath_web.rooms.disputes.actions import raise_dispute, uphold_disputed
from coderpath_web.rooms.disputes.models import Dispute
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.keeping.actions import erase_due, hold_person, release_person
from coderpath_web.rooms.openings.actions import close_opening
from coderpath_web.rooms.openings.models import Application
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate, close_candidate
from tests.rooms.claims.claiming import claim, hospital
from tests.rooms.claims.scanned import upload
from tests.rooms.openings import made as at_openings
from tests.web.factories import account, coder, fact
from tests.web.journal.ledger.verified import ORIGIN, checkpoint, wrong

pytestmark = pytest.mark.django_db
FIRST = date(2026, 12, 1)
ENDED = [date(2026, 12, 1), date(2027, 1, 31), date(2028, 2, 29), date(2029, 3, 1)]
HELD_FROM, LIFTED = date(2033, 1, 1), date(2034, 6, 1)
LATER = date(2036, 1, 1)
CLAIMED = "I earned it last spring term"


def on(day):
    return told_at(datetime.combine(day, time(12), UTC))


def years_after(day, years):
    """Give the same day some years later, by counting of another kind than the product's."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if is_leap_day else day.day)


@pytest.fixture
def world():
    made = hospital()
    made.ben_self = account(coder=made.ben)
    made.month = fact("hours", coder="ana", month="2026-09", productive_minutes="9600")
    return made


def settle_all(by):
    for kind in KeptAs:
        settle_retention(by=by, months=84, why="As counsel said.", kind=kind)


def refused_on(world, day, whose):
    by = world.ana if whose == world.coder else world.ben_self
    texts = {"credential": f"CCS {day}", "since": "2026-10-01"}
    with on(day):
        made = claim(world, texts=texts, by=by, coder=whose)
        refuse_claim(by=world.lee, claim=made, why=f"{CLAIMED}: not on the list")
    return made


def days_of_ten_years(due):
    """Give each day about one on which something is due or held, and the first of each month."""
    near = {one + timedelta(days=by) for one in due for by in (-1, 0, 1)}
    first = {date(year, month, 1) for year in range(2029, 2040) for month in range(1, 13)}
    return sorted(one for one in near | first if one > ENDED[-1])


def test_over_ten_years_nothing_goes_early_late_or_from_under_a_hold(world):
    with on(FIRST):
        settle_all(world.priya)
    made = [(refused_on(world, day, who), day) for day in ENDED for who in (world.coder, world.ben)]
    kept = checkpoint()
    leaves = {}
    for one, day in made:
        due = years_after(day, 7)
        is_held = one.coder_id == world.coder.pk and HELD_FROM <= due < LIFTED
        leaves[one.pk] = LIFTED if is_held else due
    assert LIFTED in leaves.values()
    for day in days_of_ten_years({*leaves.values(), HELD_FROM}):
        with on(day):
            if day == HELD_FROM:
                hold_person(by=world.priya, coder=world.coder, why="A lawyer wrote.")
            if day == LIFTED:
                release_person(by=world.priya, hold=Hold.objects.get(), why="It is settled.")
            erase_due()
        gone = set(Claim.objects.exclude(erased_in=None).values_list("pk", flat=True))
        assert gone == {one for one, its in leaves.items() if its <= day}, day
    assert gone == set(leaves)
    assert wrong(kept, checkpoint()) == []


def test_nothing_goes_before_a_named_person_settled_when(world):
    refused_on(world, FIRST, world.coder)
    with on(LATER):
        assert not erase_due()
        settle_all(world.priya)
        assert erase_due() == {"Claims": 1}
    told = Entry.objects.get(action="keeping.erased")
    assert told.details == {"Claims": "1"}


def test_words_and_scans_are_gone_from_everywhere_and_what_was_decided_stays(world):
    world_said = (CLAIMED, "16 hours of leave", "The leave was in August", "my diploma")
    with on(FIRST):
        settle_all(world.priya)
        scans = take_scans([upload(name="my diploma.pdf")])
        of_ana = claim(world, scans=scans)
        vouch_for(by=world.lee, claims=[of_ana], said=CLAIMED)
        one = raise_dispute(by=world.ana, fact=world.month, wrong="16 hours of leave")
        uphold_disputed(by=world.lee, dispute=one, why="The leave was in August.")
    (digest,) = Attachment.objects.values_list("digest", flat=True)
    for file in configured.ATTACHMENTS.glob("??/*"):
        os.utime(file, (0, 0))
    assert all(some in exported() for some in world_said)
    kept = checkpoint()
    with on(LATER):
        assert erase_due() == {"Claims": 1, "Disputes": 1}
        assert not erase_due()
    assert [one for one in exported().splitlines() if any(some in one for some in world_said)] == []
    assert not any(some in str(row) for row in rows() for some in world_said)
    with pytest.raises(Damaged):
        kept_file(digest)
    assert of_ana.steps.get().fact.kind == "credentials"
    assert wrong(kept, checkpoint()) == []


def exported():
    return "".join(ledger_lines(ORIGIN))


def rows():
    some = (Claim, Attachment, Dispute, Entry)
    yield from (row for model in some for row in model.objects.values())
    yield from Claim.steps.rel.related_model.objects.values()
    yield from Dispute.answer.related.related_model.objects.values()


def test_pages_go_on_without_what_is_erased(client, world):
    with on(FIRST):
        settle_all(world.priya)
        of_ana = claim(world)
        vouch_for(by=world.lee, claims=[of_ana])
        one = raise_dispute(by=world.ana, fact=world.month, wrong="16 hours of leave")
        uphold_disputed(by=world.lee, dispute=one, why="The leave was in August.")
    recorded = of_ana.steps.get().fact_id
    with on(LATER):
        erase_due()
    client.force_login(world.lee)
    shown = ("/people/ana/record/", f"/facts/{recorded}/", f"/facts/{world.month.pk}/")
    for address in (*shown, "/claims/", "/disputes/"):
        assert client.get(address).status_code == 200, address
    assert client.get(f"/claims/{of_ana.pk}/").status_code == 404
    assert client.get(f"/disputes/{one.pk}/").status_code == 404


def test_candidates_and_applications_go_by_the_same_time():
    by = at_openings.hospital()
    opening = at_openings.posted(by)
    applications = at_openings.applied(opening, "ana", "cleo")
    with on(FIRST):
        settle_retention(by=by, months=24, why="As counsel said.", kind=KeptAs.HIRING)
        one = add_candidate(by=by, newcomer=Newcomer("Mina Patel", opening.facility, FIRST))
        close_candidate(by=by, candidate=one, why="Took another job.")
        answers = dict.fromkeys((each.pk for each in applications.values()), "It is not needed.")
        close_opening(by=by, opening=opening, why="Not needed.", answers=answers)
        held = hold_person(by=by, coder=applications["ana"].coder, why="A question.")
    with on(years_after(FIRST, 2) - timedelta(days=1)):
        assert not erase_due()
    with on(years_after(FIRST, 2)):
        assert erase_due() == {"Candidates": 1}
        release_person(by=by, hold=held, why="It was answered.")
        assert erase_due() == {"Applications for openings": 1}
    assert set(Application.objects.values_list("says", flat=True)) == {""}
    assert wrong(checkpoint()) == []


def test_database_lets_nothing_go_that_is_open_or_held(world):
    with on(FIRST):
        is_open = claim(world, texts={"credential": "RHIT", "since": "2026-10-01"})
        ended = refused_on(world, FIRST, world.coder)
        hold_person(by=world.priya, coder=world.coder, why="A lawyer wrote.")
    newest = Leaf.objects.order_by("-number").first().number
    for change in (
        lambda: erase_claim(is_open.pk),
        lambda: erase_claim(ended.pk),
        lambda: Claim.objects.filter(pk=ended.pk).update(row={}),
        lambda: ended.steps.update(said="Erased"),
        lambda: Claim.objects.filter(pk=ended.pk).update(row={}, erased_in=newest),
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            change()


def test_partner_sees_settles_and_holds_on_one_page(client, world):
    with on(FIRST):
        refused_on(world, FIRST, world.coder)
    client.force_login(world.priya)
    first = text(client.get("/keeping/"))
    assert 'Not set <p class="sm muted">Suggested: 7 years (84 months).' in first
    assert "The demo erases nothing" not in first
    wanted = {"kind": "claims", "months": "18", "why": "As counsel said."}
    for amiss in ({"months": "11"}, {"months": "x"}, {"why": ""}, {"kind": "facts"}):
        assert client.post("/keeping/settle/", wanted | amiss).status_code == 422
    page = text(client.post("/keeping/settle/", wanted, follow=True))
    assert "18 months" in page
    assert "As counsel said." in page
    unknown = client.post("/keeping/hold/", {"coder": "nobody", "why": "x"})
    assert unknown.status_code == 422
    assert "Nobody on file has the name or id “nobody”" in text(unknown)
    coder("dan", "Ana Broad")
    both = text(client.post("/keeping/hold/", {"coder": "Ana", "why": "x"}))
    assert "2 people match “Ana”: Ana Broad (dan) and Ana Silva (ana)." in both
    sent = {"coder": "silva", "why": "A lawyer wrote."}
    assert "A lawyer wrote." in text(client.post("/keeping/hold/", sent, follow=True))
    assert "Everything about Ana Silva (ana)" in text(client.get("/candidates/holds/"))
    hold = Hold.objects.get()
    assert client.post("/keeping/hold/", {"lift": hold.pk, "why": ""}).status_code == 422
    client.post("/keeping/hold/", {"lift": hold.pk, "why": "It is settled."})
    assert client.post("/keeping/hold/", {"lift": hold.pk, "why": "Again."}).status_code == 422
    assert client.post("/keeping/hold/", {"lift": "999", "why": "x"}).status_code == 404
    assert "Nobody’s records are on hold" in text(client.get("/keeping/"))


def test_demo_says_that_it_erases_nothing(client, world, settings):
    settings.DEMO = True
    client.force_login(world.priya)
    assert "The demo erases nothing" in text(client.get("/keeping/"))


def text(answer):
    return " ".join(answer.content.decode().split())


def test_reasons_in_the_journal_go_and_the_entry_stays(client, world):
    with on(FIRST):
        settle_all(world.priya)
        other = fact("hours", coder="ben", month="2026-09", productive_minutes="9600")
        both = [world.month, other]
        retract_facts(by=world.priya, facts=both, why="Typed for somebody else.")
        held = hold_person(by=world.priya, coder=world.coder, why="A lawyer wrote.")
    kept, said = checkpoint(), Entry.objects.get(action="facts.retracted")
    with on(LATER):
        assert not erase_due()
        release_person(by=world.priya, hold=held, why="It is settled.")
        assert erase_due() == {"Reasons in the journal": 1}
        assert not erase_due()
    assert Entry.objects.get(action="journal.erased").details == {"entry": str(said.pk)}
    assert "Typed for somebody else" not in exported()
    assert wrong(kept, checkpoint()) == []
    client.force_login(world.ada)
    page = text(client.get(f"/journal/?before={said.pk + 1}"))
    assert "retracted facts" in page
    assert "Erased" in page
