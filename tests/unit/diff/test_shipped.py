"""The two shipped paths differ as the article's table "Smoothing the Path" says.

`shipped.jsonl` holds every change, reviewed line by line against the table and the two documents.
"""

import json
from pathlib import Path
from typing import Any

from coderpath.changes import diff
from coderpath.documents.path import read_path
from coderpath.explain.changes import lines, say
from coderpath.path import CareerPath

REVIEWED = Path(__file__).with_name("shipped.jsonl")


def shipped(name: str) -> CareerPath:
    path = read_path(name).path
    assert path is not None
    return path


OLD, NEW = shipped("intermountain-original"), shipped("intermountain-revised")


def test_the_changes_are_the_reviewed_ones() -> None:
    reviewed = [json.loads(line) for line in REVIEWED.read_text(encoding="utf-8").splitlines()]
    assert [change.as_json() for change in diff(OLD, NEW)] == reviewed


def at(level: str | None, part: str, name: str | None = None) -> list[dict[str, Any]]:
    found = [change for change in diff(OLD, NEW) if not change.only_words]
    here = [one for one in found if (one.level, one.part, one.id) == (level, part, name)]
    return [{"change": one.change.value, "from": one.from_, "to": one.to} for one in here]


def test_there_is_a_level_more() -> None:
    assert at("specialist-2", "level") == [{"change": "new", "from": None, "to": "specialist-2"}]


def test_coders_move_as_soon_as_they_begin_training() -> None:
    types = ["inpatient", "same_day_surgery", "emergency"]
    asked = {"types": types, "at_least": 2}
    assert at("specialist-3", "advance", "cross-trained") == [
        {
            "change": "looser",
            "from": {"trains_in": {**asked, "stage": "proficient"}},
            "to": {"trains_in": {**asked, "stage": "begun"}},
        }
    ]


def test_the_rhit_slots_into_the_second_level() -> None:
    rule = {"when": {"credential": {"any_of": ["RHIT"]}}, "level": "specialist-2"}
    assert at("specialist-2", "entry", "rhit-starts-at-level-ii") == [
        {"change": "new", "from": None, "to": rule}
    ]


def test_productivity_is_met_on_average() -> None:
    (found,) = at("specialist-4", "advance", "productivity-year")
    assert found["change"] == "looser"
    measures = [found[side]["productivity"]["measure"] for side in ("from", "to")]
    assert measures == ["every_month", "average"]


def test_there_are_more_posts() -> None:
    new = [one.level for one in diff(OLD, NEW) if one.part == "level" and one.change == "new"]
    posts = [name for name in new if name and NEW.level(name).opening]
    assert posts == [
        "trainer",
        "coordinator",
        "documentation-coordinator",
        "consultant-2",
        "consultant-3",
    ]


def test_the_table_is_said_in_plain_sentences() -> None:
    said = list(map(str, lines(diff(OLD, NEW), OLD, NEW)))
    expected = """
Coding Specialist II: the whole level. New.
Coding Specialist II, new hires: whoever holds the RHIT (RHIA counts as it) starts here. New.
Coding Specialist III, to advance: training in at least 2 of inpatient, same-day surgery and \
emergency room counts from the day it begins; before, from proficiency on. Looser.
Coding Specialist IV, to advance: productivity above 100% is asked on average over 12 months; \
before, in each of 12 months in a row. Looser.
Coding Trainer: the whole post. New.
"""
    assert set(expected.strip().splitlines()) <= set(said)
    assert said[-1] == "25 entries are named, worded or sourced otherwise; --json lists them."


def test_every_change_can_be_said_both_ways() -> None:
    for old, new in ((OLD, NEW), (NEW, OLD)):
        for change in diff(old, new):
            text = str(say(change, old, new))
            assert text.endswith((" Stricter.", " Looser.", " New.", " Gone.", " Changed."))
            assert "None" not in text
            assert "{" not in text
