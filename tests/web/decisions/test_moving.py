"""A move that somebody decided: what ends the day before, what begins, and what is refused."""

from datetime import date

import pytest

from coderpath_web.access.refused import Refused
from coderpath_web.clock import today
from coderpath_web.decisions.models import DecisionRecord, Transition
from coderpath_web.decisions.resting import COMES_FROM, RestsOn, rests_on
from coderpath_web.facts.models import Fact
from coderpath_web.journal.models import Entry
from tests.web.decisions.made import NEXT_YEAR, decide, file_of, position, positions, somebody
from tests.web.factories import account, facility, fact

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana():
    return somebody()


@pytest.fixture
def priya():
    return account("hr-partner")


def test_position_held_ends_the_day_before_and_the_new_one_begins(ana, priya):
    made = decide(priya, ana)
    assert positions(ana) == [
        ("specialist-2", None, "2024-03-04", "2027-01-01"),
        ("specialist-3", None, "2027-01-01", None),
    ]
    assert (made.move, made.left, made.by) == ("up", ["specialist-2"], priya)
    entry = made.made_in
    assert {one.subject for one in entry.recorded.all()} == {"specialist-2", "specialist-3"}
    assert [one.subject for one in entry.retracted.all()] == ["specialist-2"]


def test_move_of_a_past_day_is_recorded_today_and_true_then(ana, priya):
    made = decide(priya, ana, effective=date(2026, 7, 1))
    begun = Fact.objects.get(subject="specialist-3")
    assert (begun.since, begun.recorded_at) == (date(2026, 7, 1), made.made_in.at)


def test_share_and_place_go_on_as_they_were(priya):
    facility("south", name="South Hospital")
    ben = somebody(level="", code="ben")
    position("ben", "specialist-2", "2026-01-01", facility="south", fte="0.6")
    decide(priya, ben)
    assert positions(ben)[-1] == ("specialist-3", "south", "2027-01-01", None)
    assert Fact.objects.get(subject="specialist-3").cells == {"fte": "0.6"}


def test_post_stays_beside_a_move_between_rungs(ana, priya):
    position("ana", "coordinator", "2025-01-01", fte="0.2")
    decide(priya, ana)
    assert positions(ana)[1] == ("coordinator", None, "2025-01-01", None)


def test_place_that_is_said_is_where_the_new_position_is(ana, priya):
    facility("south", name="South Hospital")
    decide(priya, ana, facility="south")
    assert positions(ana)[-1] == ("specialist-3", "south", "2027-01-01", None)


def test_whoever_goes_out_begins_nothing(ana, priya):
    made = decide(priya, ana, "")
    assert positions(ana) == [("specialist-2", None, "2024-03-04", "2027-01-01")]
    assert (made.move, made.level) == ("out", "")


def test_whoever_comes_in_leaves_what_the_path_does_not_know(priya):
    ben = somebody(level="clerk", code="ben")
    assert decide(priya, ben, "specialist-1").move == "in"
    assert positions(ben) == [
        ("clerk", None, "2024-03-04", "2027-01-01"),
        ("specialist-1", None, "2027-01-01", None),
    ]


def test_whoever_holds_nothing_comes_in_where_they_are_employed(priya):
    ben = somebody(level="", code="ben")
    decide(priya, ben, "specialist-1")
    assert positions(ben) == [("specialist-1", "north", "2027-01-01", None)]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"level": "specialist-2"}, "held on the day before 1 January 2027 already"),
        ({"effective": date(2024, 3, 4)}, "A position that begins on 4 March 2024 is on file"),
        ({"effective": date(2020, 1, 1)}, "outside of the days of employment"),
        ({"why": "  "}, "Say why"),
    ],
)
def test_move_that_cannot_be_is_refused_whole(ana, priya, more, why):
    with pytest.raises(Refused, match=why):
        decide(priya, ana, **more)
    assert not Transition.objects.exists()
    assert not Entry.objects.filter(action="request.approved").exists()
    assert positions(ana) == [("specialist-2", None, "2024-03-04", None)]


def test_move_of_nobody_is_refused(ana):
    with pytest.raises(Refused, match="named person"):
        decide(None, ana)


def test_second_move_before_the_first_has_come_is_refused(ana, priya):
    decide(priya, ana)
    with pytest.raises(Refused, match="1 January 2027 is on file already"):
        decide(priya, ana, "specialist-4", effective=date(2026, 12, 1))


def test_what_it_rested_on_is_kept_rule_by_rule(ana, priya):
    fact("credentials", coder="ana", credential="CCA", since="2024-05-01")
    kept = RestsOn.of_record(DecisionRecord.objects.get(made_in=decide(priya, ana).made_in).kept)
    by_id = {one.id: one for one in kept.rules}
    assert (kept.path, kept.title, kept.move) == (
        "intermountain-revised",
        "Coding Specialist III",
        "up",
    )
    assert by_id["ahima-credential"].is_met
    assert "CCA" in by_id["ahima-credential"].told
    assert by_id["ahima-credential"].since == "2024-05-01"
    assert all(one.asks and one.word and one.origin for one in kept.rules)
    assert (kept.ready, bool(kept.open)) == (False, True)


def test_jump_over_a_level_is_a_rule_that_stands_open(ana):
    resting = rests_on(file_of(ana), "specialist-4")
    assert COMES_FROM in {one.id for one in resting.open}
    assert COMES_FROM not in {one.id for one in rests_on(file_of(ana), "specialist-3").open}


def test_entry_that_was_known_is_the_newest_before_the_decision(ana, priya):
    kept = RestsOn.of_record(DecisionRecord.objects.get(made_in=decide(priya, ana).made_in).kept)
    assert (kept.entry, kept.day) == (Entry.objects.count() - 1, today())
    assert today() < NEXT_YEAR
