"""Every move was one that the judge allowed, asked of the finished files as of the day before."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import pytest

from coderpath.days import Day, day_of
from coderpath.documents.path.shipped import read_path
from coderpath.facts.reading import Reading
from coderpath.facts.record import CoderRecord
from coderpath.judge import judge
from coderpath.path import CareerPath
from coderpath.verdict import State
from coderpath_demo import STORIES

START, CHANGE_OVER = day_of("2020-11-01"), day_of("2023-07-01")
TOLD = {story.coder for story in STORIES}


class Move(NamedTuple):
    """From one level to another within a spell of employment, and what the judge says of it."""

    coder: str
    before: str
    level: str
    since: Day
    ready: State


@cache
def shipped(name: str) -> CareerPath:
    path = read_path(f"intermountain-{name}").path
    assert path is not None
    return path


def moves_of(found: CoderRecord) -> Iterator[Move]:
    """Go through the moves in the told years; on the change-over levels changed their names."""
    positions = sorted(found.positions, key=lambda one: one.since)
    for before, after in pairwise(positions):
        if before.until != after.since or before.level == after.level:
            continue
        if after.since < START or after.since == CHANGE_OVER:
            continue
        path = shipped("revised" if after.since > CHANGE_OVER else "original")
        verdict = judge(found, path, after.since - 1).level(after.level)
        yield Move(found.coder, before.level, after.level, after.since, verdict.ready.state)


@pytest.fixture(scope="module")
def moves(read: Reading) -> list[Move]:
    """Judge the moves of everyone whose career is drawn and not told by a story."""
    assert read.facts is not None
    drawn = [found for name, found in read.facts.coders.items() if name not in TOLD]
    return [move for found in drawn for move in moves_of(found)]


def test_people_moved_when_the_judge_allowed_it(moves: list[Move]) -> None:
    assert Counter(move.ready for move in moves)[State.MET] == 341


def test_the_few_who_moved_without_being_ready_are_exceptions_to_the_two_upper_levels(
    moves: list[Move],
) -> None:
    refused = [(move.before, move.level) for move in moves if move.ready is State.NOT_MET]
    exceptions = {("specialist-2", "specialist-3"), ("specialist-3", "specialist-4")}
    assert len(refused) == 14
    assert set(refused) == exceptions


def test_only_where_no_file_was_checked_does_the_judge_not_know(
    read: Reading, moves: list[Move]
) -> None:
    assert read.facts is not None
    unknown = {move.coder for move in moves if move.ready is State.NOT_RECORDED}
    assert len(unknown) == 2
    for coder in unknown:
        assert "credentials" not in (read.facts.coders[coder].checked or {})
