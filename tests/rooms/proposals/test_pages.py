"""The queue of what waits for a second person, one proposal, and marks where things are read."""

import pytest

from coderpath_web.clock import today
from coderpath_web.facts.models import Fact
from coderpath_web.frame.form.fact_told import FactTold
from coderpath_web.people.models import Facility
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.actions import propose_standard, set_standard
from tests.rooms.proposals.test_standards import FORM, MONTH, standard
from tests.web.factories import account, coder, facility, fact, path
from tests.web.questions import questions

pytestmark = pytest.mark.django_db
NEW = "/facilities/north/standards/new/"
WHY = {"source": "Staffing committee", "how": "committee"}


@pytest.fixture
def edith():
    path()
    facility()
    lead = coder("edith", name="Edith Calloway")
    fact("productivity", coder="edith", **MONTH)
    return account(
        "supervisor", "facility", coder=lead, facility=Facility.objects.get(code="north")
    )


@pytest.fixture
def priya():
    return account("hr-partner")


def text(answer):
    return " ".join(answer.content.decode().split())


def test_form_says_that_it_takes_a_second_person_and_then_proposes(client, edith, priya):
    client.force_login(edith)
    answer = client.post(NEW, FORM | WHY)
    assert "This takes a second person" in text(answer)
    assert "It touches 1 coder." in text(answer)
    assert not Proposal.objects.exists()
    answer = client.post(NEW, FORM | WHY | {"propose": "1"}, follow=True)
    proposal = Proposal.objects.get()
    assert answer.redirect_chain == [(f"/to-confirm/{proposal.pk}/", 302)]
    assert "Withdraw it" in text(answer)
    assert not Fact.objects.filter(kind="standards").exists()


def test_second_person_sees_the_queue_and_confirms(client, edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Staffing committee")
    client.force_login(priya)
    queue = text(client.get("/to-confirm/"))
    assert 'To do<span class="n">1</span>' in queue
    assert "Set a standard: inpatient at North Valley Hospital, 22 records in 420 minutes" in queue
    page = text(client.get(f"/to-confirm/{proposal.pk}/"))
    assert all(some in page for some in ("Supervisor", "Staffing committee", "Affects 1 coder"))
    answer = client.post(f"/to-confirm/{proposal.pk}/confirm/", follow=True)
    assert "Confirmed. Set a standard" in text(answer)
    assert Fact.objects.filter(kind="standards", retracted_at=None).count() == 1
    assert "Nothing to confirm" in text(client.get("/to-confirm/"))


def test_what_is_proposed_is_worded_as_it_will_be_on_file(client, edith, priya):
    proposal = propose_standard(by=edith, standard=standard("2026-01-01"), why="Committee")
    client.force_login(priya)
    page = text(client.get(f"/to-confirm/{proposal.pk}/"))
    client.post(f"/to-confirm/{proposal.pk}/confirm/")
    on_file = FactTold(Fact.objects.get(kind="standards", retracted_at=None), today())
    said = [f"<dt>{one.label}</dt> <dd>{one.text}</dd>" for one in on_file.given[:2]]
    assert "Inpatient" in str(said)
    assert all(one in page for one in said)


def test_correction_of_the_source_alone_shows_what_changes(client, edith, priya):
    there = fact("standards", **FORM | {"facility": "north"})
    client.force_login(priya)
    answers = FORM | {"source": "Minutes of May", "why": "Was missing", "propose": "1"}
    client.post(f"/facts/{there.pk}/correct/", answers)
    page = text(client.get(f"/to-confirm/{Proposal.objects.get().pk}/"))
    assert page.count("Minutes of May") == 1


def test_what_was_confirmed_reads_as_done(client, edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Staffing committee")
    client.force_login(priya)
    assert "<h2>To be set</h2>" in text(client.get(f"/to-confirm/{proposal.pk}/"))
    client.post(f"/to-confirm/{proposal.pk}/confirm/")
    assert "<h2>Set</h2>" in text(client.get(f"/to-confirm/{proposal.pk}/"))


def test_what_was_declined_after_it_was_done_reads_as_taken_back(client, edith):
    set_standard(by=edith, standard=standard(), why="Committee")
    proposal = Proposal.objects.get()
    client.force_login(account("hr-partner"))
    client.post(f"/to-confirm/{proposal.pk}/decline/", {"why": "Not agreed"})
    assert "Recorded, then taken back" in text(client.get(f"/to-confirm/{proposal.pk}/"))


def test_patient_type_is_named_as_its_path_names_it(edith, priya):
    same_day = standard(type="same_day_surgery")
    proposal = propose_standard(by=edith, standard=same_day, why="Staffing committee")
    assert "same-day surgery at North Valley Hospital" in proposal.title


def test_declining_takes_a_reason(client, edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Staffing committee")
    client.force_login(priya)
    assert client.post(f"/to-confirm/{proposal.pk}/decline/").status_code == 422
    client.post(f"/to-confirm/{proposal.pk}/decline/", {"why": "Not agreed"})
    proposal.refresh_from_db()
    assert proposal.declined_in.why == "Not agreed"
    client.force_login(edith)
    assert "Not agreed" in text(client.get(f"/to-confirm/{proposal.pk}/"))


def test_whoever_is_too_late_sees_how_it_stands(client, edith, priya):
    proposal = propose_standard(by=edith, standard=standard(), why="Staffing committee")
    client.force_login(edith)
    client.post(f"/to-confirm/{proposal.pk}/withdraw/")
    client.force_login(priya)
    answer = client.post(f"/to-confirm/{proposal.pk}/confirm/")
    assert (answer.status_code, "already been settled" in text(answer)) == (409, True)


def test_proposal_out_of_reach_is_not_there(client, edith, priya):
    proposal = propose_standard(by=priya, standard=standard(), why="Staffing committee")
    elsewhere = facility("south", name="South Hospital")
    client.force_login(account("supervisor", "facility", facility=elsewhere, username="sue"))
    for way in ("", "confirm/", "decline/", "withdraw/"):
        answer = client.post if way else client.get
        assert answer(f"/to-confirm/{proposal.pk}/{way}").status_code == 404


def test_what_was_set_alone_is_marked_where_it_is_read(client, edith):
    made = set_standard(by=edith, standard=standard(), why="Committee").recorded.get()
    client.force_login(edith)
    for page in ("/facilities/north/standards/", f"/facts/{made.pk}/"):
        assert "Not confirmed" in text(client.get(page)), page


def test_retraction_of_a_past_standard_is_proposed(client, edith, priya):
    there = fact("standards", **FORM | {"facility": "north"})
    client.force_login(priya)
    assert "Propose to retract it" in text(client.get(f"/facts/{there.pk}/retract/"))
    client.post(f"/facts/{there.pk}/retract/", {"why": "Entered twice"})
    there.refresh_from_db()
    assert there.retracted_at is None
    assert Proposal.objects.get().title.startswith("Retract: inpatient at North Valley")


def test_correction_of_a_past_standard_is_proposed(client, edith, priya):
    there = fact("standards", **FORM | {"facility": "north"})
    client.force_login(priya)
    answers = FORM | WHY | {"minutes": "420", "why": "Typed wrong"}
    assert "Propose it" in text(client.post(f"/facts/{there.pk}/correct/", answers))
    client.post(f"/facts/{there.pk}/correct/", answers | {"propose": "1"})
    assert Proposal.objects.get().what["retract"] == [there.pk]


def test_queue_asks_the_database_no_more_for_many(client, edith, priya):
    client.force_login(priya)
    propose_standard(by=edith, standard=standard("2026-01-01"), why="Committee")
    few = questions(client, "/to-confirm/")
    for day in ("2026-02-01", "2026-03-01", "2026-04-01"):
        propose_standard(by=edith, standard=standard(day), why="Committee")
    assert questions(client, "/to-confirm/") == few
