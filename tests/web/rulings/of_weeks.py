"""Entering time, and taking it back."""

from datetime import date

from coderpath_web.rooms.weeks import actions
from coderpath_web.time_spent.weeks import part_of
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import ELSEWHERE

PART = part_of(date(2026, 11, 11))
NOBODY_ELSE = tuple(one for one in (*ELSEWHERE, "trainer") if one != "coder")


def record(world, _, by):
    actions.record_time(by=by, coder=world.ana, sent=[(PART, {"paid": 2400})], why="as told")


def recorded(world):
    """Enter a week as the system."""
    record(world, None, None)


def remove(world, _, by):
    actions.remove_time(by=by, coder=world.ana, parts=[PART], why="of somebody else")


A = "rooms.weeks.actions."
CASES = {
    f"{A}record_time": Case(record, "coder", NOBODY_ELSE),
    f"{A}remove_time": Case(remove, "supervisor", NOBODY_ELSE, recorded),
}
