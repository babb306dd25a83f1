"""Criteria that count how many and how long: the judge and the slow second one agree by the day."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coderpath.changes.written import read_back
from coderpath.days import FOREVER
from coderpath.path import CareerPath
from tests.property import brute
from tests.property.generate import World, interesting_days
from tests.property.generate.counted import LEVELS, counted_worlds
from tests.property.generate.counting import IN_SETTINGS, below, time_counted
from tests.property.generate.credential import HELD, so_many
from tests.property.generate.draws import having, weighted
from tests.property.reading import read_coders, tried

KEYS = {
    "credential": st.one_of(HELD, so_many()),
    "experience": IN_SETTINGS,
    "time_in_level": st.one_of(below(LEVELS[:2]), time_counted(LEVELS[:2])),
}
CRITERIA = weighted(*((1, having(kind, params)) for kind, params in KEYS.items()))
OTHER_DAYS = 25


@tried(100, 0.25)
@given(counted_worlds(), CRITERIA)
def test_what_is_counted_agrees_with_the_second_judge(
    world: World, criterion: dict[str, Any]
) -> None:
    rules, rule = CareerPath.model_validate(world.doc).rules, read_back(criterion)
    assert rule is not None
    for record in read_coders(world):
        truth = rule.truth(record, rules)
        for day in days_to_look_at(world, criterion, truth.met):
            mine = truth.at(day.toordinal()).value
            again = brute.criterion_state(world.doc, world.facts, record.coder, criterion, day)
            assert (record.coder, day, mine) == (record.coder, day, again)


def days_to_look_at(
    world: World, criterion: dict[str, Any], met: tuple[tuple[int, int], ...]
) -> list[date]:
    """Give the days about each change, and some of those that the facts and durations name."""
    ends = {day for span in met for day in span if 2 < day < FOREVER}
    near = {date.fromordinal(end + step) for end in ends for step in (-1, 0)}
    others = interesting_days({**world.doc, "asked": criterion}, world.facts)
    return sorted(near | set(others[:: max(1, len(others) // OTHER_DAYS)]))
