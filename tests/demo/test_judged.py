"""The product reads the demo without a finding and judges the stories as they say."""

from datetime import UTC, datetime
from typing import TypeAlias

import pytest

from coderpath.days import day_of, iso
from coderpath.documents.path.shipped import read_path
from coderpath.facts.reading import Reading, read_tables
from coderpath.facts.record import CoderRecord
from coderpath.judge import LevelVerdict, judge
from coderpath.path import CareerPath
from coderpath.placement import place
from coderpath.replay import replay
from coderpath.verdict import State
from coderpath_demo import STORIES
from tests.demo.looking import LAST_DAY, Demo

Stretch: TypeAlias = tuple[str, str | None, str | None]
"""A state, and the days since and until when it holds."""


@pytest.fixture(scope="module")
def revised() -> CareerPath:
    return shipped("intermountain-revised")


def shipped(name: str) -> CareerPath:
    path = read_path(name).path
    assert path is not None
    return path


def record(read: Reading, story: str) -> CoderRecord:
    assert read.facts is not None
    return read.facts.coders[next(one.coder for one in STORIES if one.story == story)]


def verdict(read: Reading, path: CareerPath, story: str, level: str) -> LevelVerdict:
    return judge(record(read, story), path, day_of(LAST_DAY)).level(level)


def stretches(found: CoderRecord, path: CareerPath, level: str, what: str) -> list[Stretch]:
    """Give the stretches of a level as told by a replay."""
    return [
        (one.state.value, iso(one.since), iso(one.until))
        for one in replay(found, path)
        if (one.level, one.what.value) == (level, what)
    ]


def test_the_reader_finds_nothing_wrong_and_nothing_odd(read: Reading) -> None:
    assert read.findings == ()


@pytest.mark.parametrize(
    ("story", "level", "lacks"),
    [
        ("rural", "specialist-4", ("all-patient-types",)),
        ("one-type", "specialist-4", ("all-patient-types",)),
        ("one-credential", "specialist-4", ("ccs",)),
        ("one-month", "specialist-4", ("productivity-year",)),
        ("exact", "specialist-4", ("productivity-year",)),
        ("waiting", "specialist-3", ("cross-trained",)),
        ("correction", "specialist-4", ("ccs", "productivity-year")),
        ("newcomer", "specialist-3", ("pathophysiology", "cross-trained")),
    ],
)
def test_what_is_missing(
    read: Reading, revised: CareerPath, story: str, level: str, lacks: tuple[str, ...]
) -> None:
    ready = verdict(read, revised, story, level).ready
    assert (ready.state, ready.lacks) == (State.NOT_MET, lacks)


@pytest.mark.parametrize(
    ("story", "level", "since"),
    [
        ("uneven", "specialist-4", "2026-08-10"),
        ("returning", "specialist-4", "2026-09-10"),
        ("incumbent", "specialist-3", "2026-02-02"),
    ],
)
def test_who_is_ready_and_since_when(
    read: Reading, revised: CareerPath, story: str, level: str, since: str
) -> None:
    ready = verdict(read, revised, story, level).ready
    assert (ready.state, iso(ready.since)) == (State.MET, since)


@pytest.mark.parametrize(
    ("story", "level", "stretch"),
    [
        ("one-month", "specialist-4", ("met", "2026-11-10", "2026-12-10")),
        ("late", "specialist-3", ("met", "2024-04-08", "2025-01-01")),
        ("gone", "specialist-4", ("met", "2025-06-11", "2025-11-14")),
        ("stuck", "specialist-3", ("met", "2023-07-01", "2023-09-01")),
        ("helper", "specialist-4", ("met", "2024-04-03", "2024-07-01")),
    ],
)
def test_when_people_were_or_will_be_ready(
    read: Reading, revised: CareerPath, story: str, level: str, stretch: Stretch
) -> None:
    found = stretches(record(read, story), revised, level, "ready")
    assert found[0] == stretch


@pytest.mark.parametrize(
    ("story", "level"),
    [("graduate", "specialist-2"), ("newcomer", "specialist-2"), ("laboratory", "specialist-1")],
)
def test_where_the_path_places_newcomers(
    read: Reading, revised: CareerPath, story: str, level: str
) -> None:
    found = record(read, story)
    assert place(found, revised, found.employment[0].hired).level == level


def test_stuck_was_never_ready_by_the_original_path(read: Reading) -> None:
    original = shipped("intermountain-original")
    assert stretches(record(read, "stuck"), original, "coder-2", "ready") == []
    lacks = (
        judge(record(read, "stuck"), original, day_of("2023-06-30")).level("coder-2").ready.lacks
    )
    assert lacks == ("ahima-credential",)


def test_lapsed_qualifies_before_and_after_but_not_between(
    read: Reading, revised: CareerPath
) -> None:
    found = stretches(record(read, "lapsed"), revised, "specialist-3", "qualifies")
    assert [(state, until) for state, _, until in found[:1]] == [("met", "2025-05-14")]
    assert [(state, since) for state, since, _ in found[1:]] == [("met", "2025-09-02")]


def test_exception_qualifies_only_once_the_subject_is_passed(
    read: Reading, revised: CareerPath
) -> None:
    found = stretches(record(read, "exception"), revised, "specialist-3", "qualifies")
    assert [since for _, since, _ in found] == ["2026-06-09"]


def test_accuracy_is_what_keeps_one_from_keeping_the_level(
    read: Reading, revised: CareerPath
) -> None:
    keeps = verdict(read, revised, "accuracy", "specialist-4").keeps
    assert (keeps.state, keeps.lacks) == (State.NOT_MET, ("accuracy-at-top-level",))


def test_returning_missed_reviews_while_on_leave(read: Reading, revised: CareerPath) -> None:
    keeps = verdict(read, revised, "returning", "specialist-3").keeps
    assert (keeps.state, keeps.lacks) == (State.NOT_MET, ("reviews-when-cross-trained",))


def test_unchecked_reads_not_recorded(read: Reading, revised: CareerPath) -> None:
    states = {
        level: verdict(read, revised, "unchecked", level).qualifies.state
        for level in ("specialist-1", "specialist-2", "specialist-3", "specialist-4")
    }
    assert set(states.values()) == {State.NOT_RECORDED}


def test_correction_was_ready_as_it_was_known_then(demo: Demo, revised: CareerPath) -> None:
    then = read_tables(demo.tables, datetime(2025, 1, 1, 8, tzinfo=UTC))
    moved = day_of("2024-12-31")
    known_then = judge(record(then, "correction"), revised, moved).level("specialist-4")
    known_now = judge(record(read_tables(demo.tables), "correction"), revised, moved)
    assert known_then.ready.state is State.MET
    assert known_now.level("specialist-4").ready.lacks == ("ccs",)
