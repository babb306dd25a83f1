"""The rule for those under way when the path changed: it leads up, and nobody down or round."""

from functools import cache

import pytest

from coderpath.days import day_of, iso
from coderpath.documents.path import read_path_text
from coderpath.facts.reading import Reading
from coderpath.facts.record import CoderRecord
from coderpath.judge import judge
from coderpath.path import CareerPath
from coderpath.ways import next_levels
from coderpath.whatif import whatif
from coderpath_demo import STORIES
from coderpath_web.demo.paths import demo_paths

CHANGE_OVER = "2023-07-01"
DAYS = ("2023-07-01", "2023-10-20", "2024-02-01", "2024-06-30", "2024-07-01", "2026-10-31")


@cache
def revised() -> CareerPath:
    old, new = (read_path_text(text, "path.yaml").path for text in demo_paths())
    assert old is not None
    assert new is not None
    return new.model_copy(update={"replaced": old})


@pytest.fixture(scope="module")
def everyone(read: Reading) -> list[CoderRecord]:
    assert read.facts is not None
    return list(read.facts.coders.values())


def ready(found: CoderRecord, day: str) -> list[str]:
    judged = judge(found, revised(), day_of(day))
    return [one.level.level for one in next_levels(judged) if one.is_ready]


def test_the_story_was_ready_for_level_three_by_the_original_path_alone(read: Reading) -> None:
    assert read.facts is not None
    found = read.facts.coders[next(one.coder for one in STORIES if one.story == "under-way")]
    assert ready(found, "2023-10-10") == ["specialist-2"]
    assert ready(found, "2023-11-30") == ["specialist-2", "specialist-3"]
    alone = revised().model_copy(update={"grandfather": None})
    three = judge(found, alone, day_of("2023-11-30")).level("specialist-3")
    assert (three.comes_from_below, str(three.ready.state)) == (False, "not_met")
    held = judge(found, revised(), day_of("2023-12-01")).held
    assert [(one.level.level, iso(one.held_since or 0)) for one in held] == [
        ("specialist-3", "2023-12-01")
    ]


def test_nobody_is_ready_for_what_they_hold_or_for_what_leads_up_to_it(everyone) -> None:
    for found in everyone:
        for day in DAYS:
            judged = judge(found, revised(), day_of(day))
            held = {one.level.level for one in judged.held}
            for one in next_levels(judged):
                assert held.isdisjoint(revised().at_or_above(one.level.level)), (found.coder, day)


def test_nobody_goes_down_or_round_in_a_what_if(everyone) -> None:
    order = [level.level for level in revised()]
    for found in everyone:
        taken = [one.level for one in whatif(found, revised(), start=day_of(CHANGE_OVER))]
        if len(found.employed) == 1:
            assert taken == sorted(set(taken), key=order.index), found.coder
