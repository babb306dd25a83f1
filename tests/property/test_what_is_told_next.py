"""What people are told next, against a brute force that is written from the text."""

from collections.abc import Iterator
from datetime import date, timedelta

from hypothesis import given

from coderpath.board import board
from coderpath.days import iso
from coderpath.facts.record import CoderRecord
from coderpath.forecast import Outlook
from coderpath.judge import Judgement, LevelVerdict, judge
from coderpath.path import CareerPath
from coderpath.timeline.coder import timeline_of
from coderpath.ways import next_levels, ways
from tests.property.brute import ahead
from tests.property.brute.world import World as BruteWorld
from tests.property.generate import World, interesting_days, worlds
from tests.property.reading import read_coders, read_path, tried

MOST_LEAVES = 8
DAYS_AHEAD = 100
DAYS_TRIED = 3


def days_of(world: World, count: int = DAYS_TRIED) -> list[date]:
    """Give some days on which much may change, and the day after each."""
    days = interesting_days(world.doc, world.facts)
    step = max(1, len(days) // (count + 1))
    picked = days[step::step]
    return sorted({*picked, *(one + timedelta(days=1) for one in picked)})


def asked(world: World, count: int = DAYS_TRIED) -> Iterator[tuple[CoderRecord, CareerPath, date]]:
    path = read_path(world)
    for record in read_coders(world):
        for day in days_of(world, count):
            yield record, path, day


@tried(12, 0.02)
@given(worlds())
def test_next_levels_are_those_from_below_and_those_one_is_ready_for(world: World) -> None:
    for record, path, day in asked(world):
        found = [
            (one.level.level, one.placing is not None)
            for one in next_levels(judge(record, path, day.toordinal()))
        ]
        again = ahead.next_levels(world.doc, world.facts, record.coder, day, world.replaced)
        assert (record.coder, day, sorted(found)) == (record.coder, day, sorted(again))
        assert [place for _, place in found] == [place for _, place in again]


@tried(8, 0.02)
@given(worlds())
def test_the_smallest_sets_are_those_of_trying_every_set(world: World) -> None:
    for record, path, day in asked(world):
        for verdict in next_levels(judge(record, path, day.toordinal())):
            found = sorted(
                sorted(lack.requirement.requirement.id for lack in way.lacks)
                for way in ways(verdict)
            )
            if verdict.asks_nothing_more:
                assert found == [[]]
                continue
            known = BruteWorld(world.doc, world.facts, record.coder)
            again = ahead.ways(known, verdict.level.level, day, MOST_LEAVES)
            assert again is None or found == again


@tried(5, 0.01)
@given(worlds())
def test_the_earliest_date_is_that_of_going_day_by_day(world: World) -> None:
    for record, path, day in asked(world, 1):
        outlook = Outlook(timeline_of(record, path), day.toordinal())
        for verdict in next_levels(judge(record, path, day.toordinal())):
            forecast = outlook.of(verdict)
            found = iso(forecast.earliest) if forecast.earliest else None
            again = ahead.earliest(
                world.doc,
                world.facts,
                record.coder,
                verdict.level.level,
                day,
                place=verdict.placing is not None,
                replaced=world.replaced,
                days=DAYS_AHEAD,
            )
            if found and found >= (day + timedelta(days=DAYS_AHEAD)).isoformat():
                found = None
            assert (day, verdict.level.level, found) == (
                day,
                verdict.level.level,
                again.isoformat() if again else None,
            )


@tried(12, 0.02)
@given(worlds())
def test_ready_by_the_judge_is_ready_on_the_board(world: World) -> None:
    path = read_path(world)
    for day in days_of(world):
        rows = board(read_coders(world), path, day.toordinal(), posts=True)
        for record in read_coders(world):
            judgement = judge(record, path, day.toordinal())
            mine = [row for row in rows if row.record.coder == record.coder]
            shown = {row.next.level.level for row in mine if row.next.is_ready}
            assert shown == {one.level.level for one in ready(judgement)}
            assert all(row.steps == 0 for row in mine if row.next.is_ready)
            first = [row.is_to_be_placed for row in mine]
            assert first == sorted(first, reverse=True)


def ready(judgement: Judgement) -> list[LevelVerdict]:
    """List what the judge calls ready, but for a level held or where one is to be placed."""
    return [
        one
        for one in judgement.levels
        if one.ready.state == "met" and not one.held and one.placing is None
    ]
