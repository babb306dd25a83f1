"""What takes long is worked out before its turn, by a process, and the page answers at once."""

import time

import pytest
from django.db import connection

from coderpath_web import process
from coderpath_web.access.sent_once import ONCE, once_token
from coderpath_web.documents.queries import adopted
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import tries_left
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.errands import doing
from coderpath_web.rooms.errands.errand import errand_of
from coderpath_web.rooms.evidence.actions import retract_facts
from coderpath_web.rooms.standards.actions import propose_standard, set_standard
from coderpath_web.standings import many as many_coders
from coderpath_web.standings.actions import rebuild_derived
from coderpath_web.standings.ahead import Ahead
from coderpath_web.standings.models import Standing
from tests.rooms.proposals.test_standards import FORM, MONTH, in_force, standard
from tests.web.children import send_children_here
from tests.web.factories import account, coder, facility, fact, path
from tests.web.facts.test_rebuild import derived

NEW = "/facilities/north/standards/new/"
SET = FORM | {"since": "2026-12-01", "source": "Committee", "how": "committee"}
OTHER = {"type": "emergency"}
LONGEST = 60


@pytest.fixture
def priya(monkeypatch, settings, tmp_path):
    """Take any organisation for one in which judging everybody takes long."""
    send_children_here(monkeypatch, settings, tmp_path)
    path()
    facility()
    for name in ("ana", "ben", "cleo"):
        coder(name, level="specialist-1")
        fact("productivity", coder=name, **MONTH)
    fact("standards", **FORM | {"facility": "north"})
    monkeypatch.setattr(many_coders, "MOST_AGAIN", 0)
    return account("hr-partner")


@pytest.fixture
def begun(monkeypatch):
    """Start no process: what it does is done in the test."""
    started = []
    monkeypatch.setattr(process, "start", lambda *rest: started.append(rest[2][0]))
    monkeypatch.setattr(process, "is_running", lambda _: True)
    return started


def text(answer):
    return " ".join(answer.content.decode().split())


def ask(client, by, to=NEW, **answers):
    """Send a form, once more where it shows first what it would do."""
    client.force_login(by)
    answer = client.post(to, answers | {ONCE: once_token(by)})
    effect = answer.context and answer.context.get("effect")
    if not effect:
        return answer
    return client.post(to, answers | {ONCE: once_token(by), "seen": effect.key})


def rebuilt_alike():
    kept = derived()
    rebuild_derived()
    return kept == derived()


@pytest.mark.django_db
def test_standard_that_touches_many_is_set_by_a_process_and_the_page_answers_at_once(
    client, priya, begun
):
    before = Entry.objects.count()
    answer = ask(client, priya, **SET)
    (name,) = begun
    assert (answer.status_code, answer["Location"]) == (302, f"/being-saved/{name}/")
    assert (Entry.objects.count(), len(in_force())) == (before, 1)
    errand_of(name).say_progress(2, 3)
    assert "Judging everybody it affects: 2 of 3 coders" in text(client.get(answer["Location"]))
    doing.do(errand_of(name))
    page = client.get(answer["Location"], follow=True)
    set_one = Fact.objects.get(kind="standards", since="2026-12-01")
    assert page.redirect_chain == [(f"/facts/{set_one.pk}/", 302)]
    assert "Standard set. The one before ends the day before." in text(page)
    assert set_one.recorded_in.actor == priya
    assert rebuilt_alike()


@pytest.mark.django_db
def test_page_that_is_asked_again_while_another_loads_says_once_what_was_done(client, priya, begun):
    answer = ask(client, priya, **SET)
    doing.do(errand_of(*begun))
    for _ in range(3):
        client.get(answer.url)
    assert text(client.get("/facilities/north/")).count("Standard set.") == 1


@pytest.mark.django_db
def test_it_is_worked_out_outside_any_turn_and_again_for_whom_others_touched(priya, monkeypatch):
    turns = []

    class Watched(Ahead):
        def __init__(self, **given):
            turns.append(tries_left())
            super().__init__(**given)
            if len(turns) == 1:
                fact("credentials", coder="ana", credential="CCS", since="2025-01-01")
                coder("zoe", level="specialist-1")
                fact("productivity", coder="zoe", **MONTH)

    monkeypatch.setattr("coderpath_web.standings.actions.changing.Ahead", Watched)
    set_standard(by=priya, standard=standard("2026-12-01"), why="Committee")
    assert turns == [0, 0]
    assert rebuilt_alike()


@pytest.mark.django_db
def test_form_that_comes_twice_is_one_errand(client, priya, begun):
    client.force_login(priya)
    data = SET | {"seen": client.post(NEW, SET).context["effect"].key, ONCE: once_token(priya)}
    answers = [client.post(NEW, data) for _ in range(2)]
    assert len({answer["Location"] for answer in answers}) == 1
    errand = errand_of(begun[0])
    for _ in range(2):
        doing.do(errand)
    assert len(in_force()) == 2
    # And again, once it is done: it leads to what was set.
    assert client.post(NEW, data)["Location"] == errand.outcome["leads_to"]


@pytest.mark.django_db
def test_errand_that_cannot_be_done_says_why_and_saves_nothing(client, priya, begun):
    answer = ask(client, priya, **SET)
    same = standard("2026-12-01", records="1", minutes="4000")
    set_standard(by=None, standard=same, why="Committee")
    before = in_force()
    doing.do(errand_of(begun[0]))
    page = text(client.get(answer["Location"]))
    assert "Nothing was saved" in page
    assert "This is already on file." in page
    assert f'href="{NEW}"' in page
    assert in_force() == before


@pytest.mark.django_db
def test_role_that_ended_meanwhile_sets_nothing(client, priya, begun):
    ask(client, priya, **SET)
    priya.is_active = False
    priya.save()
    doing.do(errand_of(begun[0]))
    assert "refused" in errand_of(begun[0]).outcome
    assert len(in_force()) == 1


@pytest.mark.django_db
def test_nobody_else_sees_an_errand_and_one_that_stopped_is_started_again(
    client, priya, begun, monkeypatch
):
    where = ask(client, priya, **SET)["Location"]
    monkeypatch.setattr(process, "is_running", lambda _: False)
    assert "The work has stopped; nothing was saved" in text(client.get(where))
    client.post(f"{where}again/")
    assert len(begun) == 2
    client.force_login(account("administrator"))
    assert client.get(where).status_code == 404
    assert client.get("/being-saved/nothing/").status_code == 404


@pytest.mark.django_db
def test_confirming_a_past_standard_takes_no_longer_than_asking_for_it(client, priya, begun):
    proposal = propose_standard(by=priya, standard=standard(), why="Committee")
    second = account("administrator")
    where = ask(client, second, to=f"/to-confirm/{proposal.pk}/confirm/")["Location"]
    proposal.refresh_from_db()
    assert (proposal.waits, len(in_force())) == (True, 1)
    doing.do(errand_of(begun[0]))
    assert "refused" not in errand_of(begun[0]).outcome, errand_of(begun[0]).outcome
    page = client.get(where, follow=True)
    assert page.redirect_chain == [(f"/to-confirm/{proposal.pk}/", 302)]
    assert "Confirmed. Set a standard" in text(page)
    assert Proposal.objects.get().confirmed_in.actor == second
    assert rebuilt_alike()


@pytest.mark.django_db
def test_retracting_a_standard_and_changing_a_facility_are_worked_out_before_as_well(priya):
    account("administrator")
    later = fact(
        "standards", **FORM | {"facility": "north", "type": "emergency", "since": "2026-12-01"}
    )
    retract_facts(by=priya, facts=[later], why="wrong")
    assert rebuilt_alike()
    assert Standing.objects.exists()
    assert adopted()


@pytest.mark.django_db(transaction=True)
def test_process_does_it_and_killed_has_saved_nothing(client, priya):
    where = ask(client, priya, **SET)["Location"]
    errand = errand_of(where.split("/")[2])
    child = process._children[-1]  # noqa: SLF001 -- the one that this test has started
    child.kill()
    child.wait()
    if errand.outcome is None:
        assert len(in_force()) in {1, 2}
        client.post(f"{where}again/")
    end = time.monotonic() + LONGEST
    while errand.is_running and time.monotonic() < end:
        time.sleep(0.05)
    assert client.get(where)["Location"].startswith("/facts/")
    assert len(in_force()) == 2
    connection.close()
