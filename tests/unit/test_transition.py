"""Which kind of move leads where, which levels it leaves, and what it asks."""

import pytest

from coderpath.documents.path import read_path
from coderpath.judge import judge
from coderpath.transition import (
    Move,
    asked_of,
    is_within_rules,
    kind_of_move,
    level_named,
    levels_left,
)
from tests.unit.small import day, facts, mine

PATH = read_path("intermountain-revised").path
TODAY = day("2026-11-15")


@pytest.mark.parametrize(
    ("held", "to", "move"),
    [
        (["specialist-2"], "specialist-3", Move.UP),
        (["specialist-1"], "specialist-4", Move.UP),
        (["specialist-3"], "trainer", Move.UP),
        (["specialist-3"], "specialist-2", Move.DOWN),
        (["trainer"], "specialist-3", Move.DOWN),
        (["trainer"], "documentation-coordinator", Move.ACROSS),
        (["specialist-2", "specialist-3"], "specialist-4", Move.UP),
        ([], "specialist-1", Move.IN),
        (["specialist-2"], "", Move.OUT),
        ([], "", Move.OUT),
    ],
)
def test_kind_of_move(held, to, move):
    assert kind_of_move(PATH, held, to) is move


@pytest.mark.parametrize(
    ("held", "to", "left"),
    [
        (["specialist-2"], "specialist-3", ("specialist-2",)),
        (["specialist-3", "coordinator"], "specialist-4", ("specialist-3",)),
        (["coordinator"], "specialist-4", ("coordinator",)),
        (["specialist-3", "coordinator"], "specialist-2", ("specialist-3",)),
        (["specialist-3", "coordinator"], "", ("specialist-3", "coordinator")),
        ([], "specialist-1", ()),
    ],
)
def test_post_stays_beside_a_move_between_rungs(held, to, left):
    assert levels_left(PATH, held, to) == left


def test_older_name_counts_as_the_level_of_today():
    assert level_named(PATH, "Coder 2").level == level_named(PATH, "coder-2").level
    assert level_named(PATH, "astronaut") is None


def judged(to, **tables):
    return judge(facts(**tables).coders["c1"], PATH, TODAY).level(to)


def holding(level):
    return {"positions": mine({"level": level, "since": "2024-01-01"})}


def test_advance_is_asked_of_who_moves_up_and_not_of_who_moves_down():
    down = judged("specialist-2", **holding("specialist-3"))
    assert {one.part for one in asked_of(down, Move.DOWN)} == {"minimum"}
    up = judged("specialist-4", **holding("specialist-3"))
    assert {one.part for one in asked_of(up, Move.UP)} == {"minimum", "advance"}
    assert asked_of(up, Move.OUT) == ()


def test_nobody_needs_to_meet_anything_to_go_out():
    verdict = judged("specialist-4", **holding("specialist-3"))
    assert is_within_rules(verdict, Move.OUT)
    assert not is_within_rules(verdict, Move.UP)
    assert not is_within_rules(verdict, Move.DOWN)
    assert not is_within_rules(verdict, Move.IN)
