"""What must hold for every path and every coder: two judges, three roads, one answer."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coderpath.criteria import RULES
from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.forecast import carried_forward
from coderpath.judge import What, judge
from coderpath.replay import replay
from coderpath.spans import ALWAYS
from coderpath.timeline.coder import timeline_of
from coderpath.timeline.program import Bit, Program
from coderpath.timeline.sweep import Timeline, sweep
from coderpath.verdict import State, Truth
from coderpath.whatif import whatif
from tests.property import brute
from tests.property.exercised import NEW_KEYS, keys_in
from tests.property.generate import World, worlds
from tests.property.reading import (
    SHARDS,
    days_to_compare,
    read_coders,
    read_path,
    state_on,
    tried,
)

FEWEST_WORLDS = 3
"""In so many of the worlds each key has to be."""
LAST = date(2024, 6, 1)
HEIGHT = {State.NOT_MET: 0, State.NOT_RECORDED: 1, State.MET: 2}


@pytest.mark.parametrize("shard", range(SHARDS))
def test_replay_agrees_with_the_second_judge(shard: int) -> None:
    """In worlds that have every key of the language and every shape of facts among them."""
    del shard
    exercised: Counter[str] = Counter()

    @tried(100, 0.25 / SHARDS)
    @given(world=worlds())
    def compare(world: World) -> None:
        exercised.update(keys_in(world))
        compare_replay(world)

    compare()
    assert not {key for key in NEW_KEYS | RULES.keys() if exercised[key] < FEWEST_WORLDS}


def compare_replay(world: World) -> None:
    """Compare every level on the days that may matter."""
    path = read_path(world)
    for record in read_coders(world):
        found = replay(record, path)
        for day in days_to_compare(world, found):
            for level in path:
                for what in What:
                    mine = state_on(found, level.level, what, day.toordinal())
                    arguments = (world.doc, world.facts, record.coder, level.level, what.value, day)
                    again = brute.state(*arguments, replaced=world.replaced)
                    assert (record.coder, level.level, what, day, mine) == (*arguments[2:], again)


@tried(20, 0.1)
@given(worlds())
def test_judging_a_day_agrees_with_replay_on_that_day(world: World) -> None:
    path = read_path(world)
    for record in read_coders(world):
        found = replay(record, path)
        for day in days_to_compare(world, found):
            on = day.toordinal()
            for verdict in judge(record, path, on).levels:
                for standing in verdict.standings:
                    name = verdict.level.level
                    assert standing.state == state_on(found, name, standing.what, on)
                    assert standing.since <= on < standing.until


@tried(20, 0.15)
@given(worlds())
def test_the_stretch_that_judging_names_is_the_one_of_replay(world: World) -> None:
    path = read_path(world)
    for record in read_coders(world):
        for one in replay(record, path):
            for day in {one.since, one.until - 1} - {FOREVER - 1}:
                verdict = judge(record, path, day).level(one.level)
                standing = next(each for each in verdict.standings if each.what is one.what)
                assert (standing.since, standing.until) == (one.since, one.until)


@tried(20, 0.05)
@given(worlds(), st.integers(2018 * 12, 2026 * 12))
def test_reading_again_what_months_decide_is_reading_all_again(world: World, latest: int) -> None:
    path = read_path(world)
    for record in read_coders(world):
        ahead = carried_forward(record.months, latest)
        anew = timeline_of(record.with_months(ahead), path)
        assert timeline_of(record, path).with_months(ahead).truths == anew.truths


@tried(40, 0.25)
@given(worlds(), st.data())
def test_more_evidence_never_takes_a_level_away(world: World, data: st.DataObject) -> None:
    path = read_path(world)
    for record in read_coders(world):
        coder = timeline_of(record, path)
        bit = data.draw(st.sampled_from(sorted(coder.truths)))
        before = coder.truths[bit]
        raised = data.draw(st.sampled_from([Truth(ALWAYS, ALWAYS), Truth(before.met, ALWAYS)]))
        after = sweep(coder.program, {**coder.truths, bit: raised})
        for gate in gates_of(coder.program):
            for day in changes(gate, coder.timeline, after):
                now, then = coder.timeline.state(gate, day), after.state(gate, day)
                assert HEIGHT[now] <= HEIGHT[then]


def gates_of(program: Program) -> list[Bit]:
    """List the bits of qualifies, ready and keeps."""
    levels = program.levels.values()
    return [bit for one in levels for bit in (one.qualifies, one.ready, one.keeps)]


def changes(bit: Bit, *timelines: Timeline) -> set[Day]:
    """Give each day on which one of the timelines changes its answer."""
    runs = [run for timeline in timelines for run in timeline.runs(bit)]
    ends = {day for run in runs for day in (run.since, run.until) if day < FOREVER}
    return {BEGINNING, *ends}


@tried(20, 0.1)
@given(worlds(), st.integers(0, 2**32))
def test_the_order_of_rows_never_matters(world: World, seed: int) -> None:
    path, order = read_path(world), random.Random(seed)
    mixed = {file: order.sample(rows, len(rows)) for file, rows in world.facts.items()}
    known = {one.coder: one for one in read_coders(world._replace(facts=mixed))}
    for record in read_coders(world):
        again = known[record.coder]
        assert replay(again, path) == replay(record, path)
        assert whatif(again, path, last=LAST.toordinal()) == whatif(
            record, path, last=LAST.toordinal()
        )


@tried(16, 0.05)
@given(worlds())
def test_what_if_agrees_with_following_the_path_day_by_day(world: World) -> None:
    compare_what_if(world, None)


@tried(16, 0.05)
@given(worlds(), st.integers(0, 900))
def test_what_if_from_a_day_on_agrees_too(world: World, after: int) -> None:
    hired = min(row["hired"] for row in world.facts["coders"])
    compare_what_if(world, date.fromisoformat(hired) + timedelta(days=after))


def compare_what_if(world: World, start: date | None) -> None:
    """Compare the levels taken and their days."""
    path = read_path(world)
    begin = start.toordinal() if start else None
    for record in read_coders(world):
        taken = whatif(record, path, start=begin, last=LAST.toordinal())
        found = [(one.level, date.fromordinal(one.since)) for one in taken]
        again = brute.whatif(
            world.doc, world.facts, record.coder, start, until=LAST, replaced=world.replaced
        )
        assert found == again
