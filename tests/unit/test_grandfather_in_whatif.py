"""Who held a level of the replaced path is history: a what-if does not simulate it."""

from coderpath.whatif import whatif
from tests.unit.small import day, facts, ladder, mine

OLD = """
coderpath: 1
path: old
title: Old
effective: 2010-01-01
levels:
  - {level: first, title: First, after: []}
  - {level: second, title: Second, after: [first]}
"""
NEW = """
coderpath: 1
path: new
title: New
effective: 2024-03-01
replaces: old
grandfather: {until: 2024-12-31}
levels:
  - {level: one, title: One, formerly: [first], after: []}
  - level: two
    title: Two
    formerly: [second]
    after: [one]
    minimum:
      - {id: ccs, credential: CCS, assumed: example}
"""


def taken(*positions: dict[str, str]) -> list[tuple[str, int]]:
    path = ladder(NEW).model_copy(update={"replaced": ladder(OLD)})
    record = facts(positions=mine(*positions)).coders["c1"]
    return [(one.level, one.since) for one in whatif(record, path)]


def test_a_coder_who_really_held_the_old_level_may_be_ready_by_the_old_path():
    held = taken({"level": "first", "facility": "f1", "since": "2024-01-01"})
    assert held == [("one", day("2024-01-01")), ("two", day("2024-03-01"))]


def test_a_level_that_is_only_simulated_makes_nobody_grandfathered():
    assert taken() == [("one", day("2024-01-01"))]
