"""Recording for a team."""

from coderpath_web.rooms.grid import actions
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import CCS, ELSEWHERE, rows


def record(world, _, by):
    actions.record_for_team(by=by, new=rows(credentials=CCS))


CASES = {
    "rooms.grid.actions.record_for_team": Case(record, "supervisor", (*ELSEWHERE, "trainer")),
}
