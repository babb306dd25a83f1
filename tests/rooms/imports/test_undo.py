from datetime import date

import pytest

from coderpath.findings import Finding, Grade
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import NotAllowed
from coderpath_web.accounts.models import Account
from coderpath_web.facts import refused as facts_refused
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.imports import folder, work
from coderpath_web.rooms.imports.actions import propose_undo
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.failing import say_failure
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.undo import ChangedSince, undoing_of
from coderpath_web.rooms.proposals.actions import confirm_proposal, decline_proposal
from tests.rooms.imports.brought import bring, counts, save
from tests.rooms.proposals.test_standards import MONTH
from tests.web.factories import account, coder, facility, fact

pytestmark = pytest.mark.django_db

HOURS = "coder,month,productive_minutes\nana,2026-01,600\nana,2026-02,500\n"


@pytest.fixture
def imported():
    facility()
    coder()
    fact("hours", coder="ana", month="2026-02", productive_minutes="400")
    return save(bring({"hours.csv": HOURS}))


def minutes():
    rows = Fact.objects.filter(kind="hours", retracted_at=None).order_by("since")
    return [(str(row.since), row.cells["productive_minutes"]) for row in rows]


def undo(one, **choices):
    Import.objects.filter(pk=one.pk).update(
        state=State.UNDOING, choices=one.choices | {"undone_by": one.by_id} | choices
    )
    work.undo(one.pk)
    one.refresh_from_db()


def test_undo_takes_all_of_it_back_with_one_entry(imported):
    entries = Entry.objects.count()
    undo(imported, undone_why="wrong month")
    assert minutes() == [("2026-02-01", 400)]
    assert Entry.objects.count() == entries + 1
    assert (imported.state, imported.undone.action, imported.undone.why) == (
        State.UNDONE,
        "import.undone",
        "wrong month",
    )


def test_undone_import_can_be_brought_again(imported):
    undo(imported)
    again = save(bring({"hours.csv": HOURS}, imported.by))
    assert counts(again, "hours") == (1, 1, 0, 0)
    assert minutes() == [("2026-01-01", 600), ("2026-02-01", 500)]


def test_what_was_recorded_anew_since_is_not_put_on_file_twice():
    facility()
    coder()
    held = {"coder": "ana", "credential": "CCS", "since": "2025-01-01", "until": "2027-01-01"}
    fact("credentials", **held)
    longer = "coder,credential,since,until\nana,CCS,2025-01-01,2028-01-01\n"
    one = save(bring({"credentials.csv": longer}))
    anew = fact("credentials", **held)
    undo(one)
    assert Fact.objects.get(kind="credentials", retracted_at=None) == anew


def test_undo_asks_when_somebody_changed_a_fact_of_it_since(imported):
    changed = Fact.objects.get(kind="hours", since="2026-02-01", retracted_at=None)
    retract_facts(by=None, facts=[changed], why="it was another month")
    fact("hours", coder="ana", month="2026-02", productive_minutes="450")
    assert [row.source.fact for _, row in undoing_of(imported).changed_since] == [changed.pk]
    with pytest.raises(ChangedSince):
        undo(imported)
    assert minutes() == [("2026-01-01", 600), ("2026-02-01", 450)]


def test_the_rest_can_be_undone_and_what_was_changed_since_stays(imported):
    changed = Fact.objects.get(kind="hours", since="2026-02-01", retracted_at=None)
    retract_facts(by=None, facts=[changed], why="it was another month")
    fact("hours", coder="ana", month="2026-02", productive_minutes="450")
    undo(imported, undo_the_rest=True)
    assert minutes() == [("2026-02-01", 450)]


def test_whoever_undoes_it_stands_in_the_journal(imported):
    other = account("administrator")
    undo(imported, undone_by=other.pk)
    assert imported.undone.actor == other


def test_nobody_undoes_facts_about_themselves_or_out_of_reach(imported):
    ana = Fact.objects.get(kind="hours", since="2026-01-01").coder
    facility("far", name="Far Hospital", region="Coast")
    for other in (
        account("hr-partner", coder=ana, username="ana"),
        account("regional-manager", "region", region="Coast"),
    ):
        with pytest.raises(NotAllowed):
            undo(imported, undone_by=other.pk)


def test_undo_that_facts_do_not_allow_says_once_what_rests_on_the_import(client, imported):
    folder.folder_of(imported.pk).mkdir(parents=True, exist_ok=True)
    rests = [
        Finding(
            "on file, from b.csv", line, "facility", Grade.ERROR, "No facility", "One", "Add it"
        )
        for line in range(1, 4)
    ]
    say_failure(imported.pk, facts_refused.Refused(rests))
    client.force_login(imported.by)
    page = " ".join(client.get(f"/imports/{imported.pk}/").text.split()).replace("\xa0", " ")
    assert "It was not undone" in page
    assert "3 facts: No facility." in page
    assert "Add it" not in page
    assert "Undo what was recorded later and rests on it first" in page


STANDARDS = "facility,type,since,records,minutes\nnorth,inpatient,2026-11-15,22,420\n"


@pytest.fixture
def of_past_standards(settings):
    """Import a standard from today on, and let it become one before today."""
    facility()
    coder()
    fact("productivity", coder="ana", **MONTH)
    one = save(bring({"standards.csv": STANDARDS}))
    account("administrator")
    settings.TODAY = date(2026, 12, 1)
    return one


def standards():
    return Fact.objects.filter(kind="standards", retracted_at=None).count()


def test_undoing_past_standards_is_proposed_and_confirmed_by_a_second_person(
    client, of_past_standards
):
    one = of_past_standards
    client.force_login(one.by)
    assert "This takes a second person" in client.get(f"/imports/{one.pk}/?undo=1").text
    answer = client.post(f"/imports/{one.pk}/undo/", {"why": "x" * 501}, follow=True)
    assert "these are 501. Nothing was undone." in answer.text
    answer = client.post(f"/imports/{one.pk}/undo/", {"why": "wrong hospital"})
    proposal = Proposal.objects.get()
    assert answer["Location"] == f"/to-confirm/{proposal.pk}/"
    assert "waiting for a second person" in client.get(f"/imports/{one.pk}/").text
    with pytest.raises(NotAllowed, match="your own proposal"):
        confirm_proposal(by=one.by, proposal=proposal)
    assert standards() == 1
    client.force_login(Account.objects.get(username="administrator"))
    page = client.get(answer["Location"]).text
    assert "1 fact would be retracted" in " ".join(page.split())
    client.post(f"/to-confirm/{proposal.pk}/confirm/")
    one.refresh_from_db()
    assert (standards(), one.state, one.undone.action) == (0, State.UNDONE, "proposal.confirmed")


def test_undoing_that_waits_is_asked_for_once_and_may_be_declined(of_past_standards):
    one = of_past_standards
    asked = [propose_undo(by=one.by, one=one, why="", the_rest=False) for _ in range(2)]
    assert asked[0] == asked[1]
    second = Account.objects.get(username="administrator")
    decline_proposal(by=second, proposal=asked[0], why="It was right")
    one.refresh_from_db()
    assert (standards(), one.state) == (1, State.SAVED)


def test_undoing_is_not_confirmed_once_facts_of_it_were_changed(of_past_standards):
    one = of_past_standards
    proposal = propose_undo(by=one.by, one=one, why="", the_rest=False)
    retract_facts(by=None, facts=[Fact.objects.get(kind="standards")], why="wrong")
    with pytest.raises(Refused, match="changed since"):
        confirm_proposal(by=Account.objects.get(username="administrator"), proposal=proposal)
    one.refresh_from_db()
    assert one.state == State.SAVED
