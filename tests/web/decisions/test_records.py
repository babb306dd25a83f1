"""Every decision keeps its record: it replays to the byte, and whatever is changed is named."""

from datetime import date

import pytest

from coderpath.decision.exported import as_file, read_exported, replay_exported
from coderpath_web.decisions.actions import end_exception
from coderpath_web.decisions.again import exported, replay_on_file
from coderpath_web.decisions.models import DecisionRecord, Transition
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.moves.actions import confirm_moves
from coderpath_web.rooms.openings.actions import Choice, choose
from coderpath_web.rooms.placement.actions import (
    Hiring,
    Newcomer,
    add_candidate,
    hire_candidate,
)
from tests.rooms.moves.taken_over import confirming, taken_over
from tests.rooms.openings.made import applied, hospital, posted
from tests.rooms.requests.asked import again, agree, appeal, ask, asked_world, put_off, refuse
from tests.web.decisions.made import decide, past_the_triggers, somebody
from tests.web.decisions.test_exceptions import grant
from tests.web.factories import account, facility, fact, path

pytestmark = pytest.mark.django_db


def approved():
    world = asked_world()
    asked = ask(world)
    agree(world.edith, asked)
    agree(world.priya, again(asked))


def put_off_once():
    world = asked_world()
    put_off(world.edith, ask(world))


def refused_on_appeal():
    world = asked_world()
    asked = ask(world)
    refuse(world.edith, asked)
    appeal(world.own, again(asked))
    refuse(world.rosa, again(asked), why="The month was right.")


def granted_and_ended():
    ana, priya = somebody(), account("hr-partner")
    end_exception(by=priya, exception=grant(priya, ana), why="She has it by now.")


def chosen():
    priya = hospital()
    opening = posted(priya)
    one = applied(opening, "ana")["ana"]
    choice = Choice(one, date(2027, 1, 4), "The steadiest of all.")
    choose(by=priya, opening=opening, choice=choice, answers={})


def hired_above():
    place, priya = facility(), account("hr-partner")
    path()
    newcomer = Newcomer("Mina Patel", place, date(2026, 12, 1))
    one = add_candidate(by=priya, newcomer=newcomer)
    hiring = Hiring("c-900", "specialist-3", "Long in the field.", date(2027, 6, 1))
    hire_candidate(by=priya, candidate=one, hiring=hiring)


DECIDED = {
    approved: ["approved"],
    put_off_once: ["not_now"],
    refused_on_appeal: ["refused", "refused"],
    granted_and_ended: ["exception_granted", "exception_ended"],
    chosen: ["chosen"],
    hired_above: ["hired"],
}


@pytest.mark.parametrize("story", DECIDED, ids=lambda one: one.__name__)
def test_every_decision_keeps_one_record_that_replays(story):
    story()
    records = list(DecisionRecord.objects.order_by("pk"))
    assert [one.act for one in records] == DECIDED[story]
    for one in records:
        assert replay_on_file(one).differences == ()
        data = one.kept.data
        assert data["verdict"]["judged"]
        assert data["facts"]
        last = data["people"][-1]
        assert (last["entry"], last["name"], last["why"]) == (
            one.pk,
            one.made_in.actor_name,
            one.made_in.why,
        )
        alone = replay_exported(read_exported(as_file(exported(one))))
        assert (alone.differences, alone.reworded) == ((), 0)


def test_record_names_everybody_who_took_part_and_in_which_role():
    approved()
    data = DecisionRecord.objects.get().kept.data
    assert [(one["name"], one["did"], one["role"]) for one in data["people"]] == [
        (account_name, did, role)
        for account_name, did, role in [
            (data["people"][0]["name"], "asked", ""),
            (data["people"][1]["name"], "agreed", "Supervisor"),
            (data["people"][2]["name"], "approved", "HR partner"),
        ]
    ]
    assert data["coder"] == {"code": "ana", "name": "Ana Silva"}
    assert data["decision"]["effective"] == "2027-01-01"
    assert data["path"]["name"] == "two-rungs"


def confirmed():
    """Confirm a new name, as whoever leads her, and a level up."""
    world = taken_over()
    for by, code in ((world.edith, "ana"), (world.rosa, "ben")):
        shown = confirming(world, code, seen=newest_entry())
        confirm_moves(by=by, document=world.document, confirming=shown)


WHO = {
    confirmed: [[("decided", "Supervisor")], [("decided", "Regional manager")]],
    chosen: [
        [("posted", "HR partner"), ("applied", ""), ("chosen", "HR partner")],
    ],
    hired_above: [[("decided", "HR partner")]],
    granted_and_ended: [[("decided", "HR partner")]] * 2,
}


@pytest.mark.parametrize("story", WHO, ids=lambda one: one.__name__)
def test_record_of_any_room_names_who_took_part_in_which_role(story):
    story()
    people = [one.kept.data["people"] for one in DecisionRecord.objects.order_by("pk")]
    assert [[(one["did"], one["role"]) for one in some] for some in people] == WHO[story]
    assert all(one["name"] and one["on"] and one["entry"] for some in people for one in some)


def test_refusal_says_whether_it_may_be_appealed():
    refused_on_appeal()
    first, second = (one.kept.data["decision"] for one in DecisionRecord.objects.order_by("pk"))
    assert (first["may_appeal"], first["on_appeal"]) == (True, False)
    assert (second["may_appeal"], second["on_appeal"]) == (False, True)


def test_hire_above_the_rules_names_the_exceptions_that_come_with_it():
    hired_above()
    data = DecisionRecord.objects.get().kept.data
    assert data["decision"]["granted"]
    assert {one["until"] for one in data["decision"]["granted"]} == {"2027-06-01"}
    assert data["known"]["brought"]
    assert "positions" not in {one["kind"] for one in data["facts"]}


def test_what_comes_later_changes_no_record():
    approved()
    before = DecisionRecord.objects.get().content
    held = Fact.objects.filter(kind="positions", retracted_at=None).first()
    fact("credentials", coder="ana", credential="CCS", since="2020-05-01")
    assert held is not None
    record = DecisionRecord.objects.get()
    assert (record.content, replay_on_file(record).differences) == (before, ())


TAMPERED = {
    "fact": "is not as it was seen",
    "fact added": "was known then, and the record does not name it",
    "fact gone": "was seen, and is not there",
    "path": "is not the one that judged",
    "record": "The record was changed",
    "written otherwise": "is not written as it was",
    "unreadable": "cannot be read",
}


@pytest.mark.parametrize("change", TAMPERED)
def test_whatever_is_changed_past_the_triggers_is_named(change):
    approved()
    record = DecisionRecord.objects.get()
    with past_the_triggers():
        tamper(change, record)
    found = replay_on_file(DecisionRecord.objects.get())
    assert not found.is_equal
    assert TAMPERED[change] in found.differences[0]


def tamper(change, record):
    held = Fact.objects.get(kind="reports")
    if change == "fact":
        Fact.objects.filter(pk=held.pk).update(since=date(2001, 1, 1))
    elif change == "fact added":
        held.pk = None
        held.subject = "another"
        held.save()
    elif change == "fact gone":
        Fact.objects.filter(pk=held.pk).delete()
    elif change == "path":
        document = PathDocument.objects.get()
        PathDocument.objects.update(text=document.text.replace("months: 12", "months: 13"))
    else:
        content = {
            "record": record.content.replace("Ready since March.", "Never ready."),
            "written otherwise": f" {record.content}",
            "unreadable": "{}",
        }[change]
        DecisionRecord.objects.update(content=content)


def test_decision_that_would_be_recorded_otherwise_than_shown_is_refused(monkeypatch):
    ana, priya = somebody(), account("hr-partner")
    monkeypatch.setattr("coderpath_web.decisions.recording.facts_seen", lambda *_: [])
    with pytest.raises(Exception, match="reads otherwise than what was shown"):
        decide(priya, ana)
    assert not Transition.objects.exists()
    assert not DecisionRecord.objects.exists()
