"""Recording for a team, and taking it back."""

from coderpath_web.rooms.grid import actions
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import CCS, ELSEWHERE, rows


def record(world, _, by):
    return actions.record_for_team(by=by, new=rows(credentials=CCS))


def recorded(world):
    """Record as the supervisor."""
    return record(world, None, world.accounts["supervisor"])


def take_back(world, entry, by):
    actions.take_back_for_team(by=by, entry=entry)


NOBODY_ELSE = (*ELSEWHERE, "trainer")

CASES = {
    "rooms.grid.actions.record_for_team": Case(record, "supervisor", NOBODY_ELSE),
    "rooms.grid.actions.take_back_for_team": Case(take_back, "supervisor", NOBODY_ELSE, recorded),
}
