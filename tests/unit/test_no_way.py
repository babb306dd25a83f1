"""What could be met only by falling is in no way, and a level that needs it has none."""

from coderpath.board import board
from coderpath.cli.way import lines
from coderpath.forecast import Outlook
from coderpath.judge import judge
from coderpath.timeline.coder import timeline_of
from coderpath.ways import nearest_level, next_levels, steps, ways
from tests.unit.small import day, facts, ladder, mine, months

LADDER = """
coderpath: 1
path: short
title: Short
effective: 2020-01-01
patient_types: {inpatient: Inpatient}
levels:
  - {level: one, title: One, after: []}
  - level: two
    title: Two
    after: [one]
    minimum:
      - ASKED
"""
YOUNG = "{id: young, time_in_level: {level: one, below_months: 6}, assumed: x}"
EITHER = (
    "{id: either, any_of: [{time_in_level: {level: one, below_months: 6}}, "
    "{credential: CCS}], assumed: x}"
)
BAND = (
    "{id: band, productivity: {window_months: 1, measure: average, "
    'threshold: [">= 90%", "< 110%"]}, assumed: x}'
)
ONE = {"positions": mine({"level": "one", "facility": "f1", "since": "2024-01-01"})}


def told(asked: str, on: str = "2024-09-10", **tables):
    path, record = ladder(LADDER.replace("ASKED", asked)), facts(**ONE, **tables).coders["c1"]
    judgement = judge(record, path, day(on))
    (two,) = next_levels(judgement)
    (row,) = board([record], path, day(on))
    (line,) = lines(judgement, Outlook(timeline_of(record, path), day(on)))
    assert line["ways"] == [list(way.ids) for way in ways(two)]
    assert steps(two) == row.steps
    return line["ways"], row.steps


def test_time_that_is_outrun_leaves_no_way():
    assert told(YOUNG) == ([], None)


def test_another_branch_stays_a_way():
    assert told(EITHER) == ([["either"]], 1)


def test_a_pace_above_the_band_leaves_no_way_and_one_below_it_does():
    assert told(BAND, **months("2024-08", [33])) == ([], None)
    assert told(BAND, **months("2024-08", [11])) == ([["band"]], 1)


FORK = """
coderpath: 1
path: fork
title: Fork
effective: 2020-01-01
levels:
  - {level: one, title: One, after: []}
  - level: closed
    title: Closed
    after: [one]
    minimum:
      - {id: young, time_in_level: {level: one, below_months: 6}, assumed: x}
  - level: far
    title: Far
    after: [one]
    minimum:
      - {id: ccs, credential: CCS, assumed: x}
      - {id: rhia, credential: RHIA, assumed: x}
"""


def test_a_level_to_which_a_way_leads_comes_before_one_without():
    path, record = ladder(FORK), facts(**ONE).coders["c1"]
    judgement = judge(record, path, day("2024-09-10"))
    assert [one.level.level for one in next_levels(judgement)] == ["far", "closed"]
    assert nearest_level(judgement).level.level == "far"
    assert [row.next.level.level for row in board([record], path, day("2024-09-10"))] == [
        "far",
        "closed",
    ]
    told = lines(judgement, Outlook(timeline_of(record, path), day("2024-09-10")))
    assert [line["level"] for line in told] == ["far", "closed"]
