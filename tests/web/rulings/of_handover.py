"""Handing over a team."""

from datetime import date

from coderpath_web.rooms.handover import actions
from coderpath_web.rooms.handover.rules import Handover
from tests.web.factories import account, coder
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import ELSEWHERE


def next_one(_):
    """Make somebody who could take over."""
    one = coder("max", "Max")
    account("supervisor", "team", coder=one, username="max")
    return one


def hand_over(world, to, by):
    handover = Handover(world.lee, to, {world.ana.pk}, date(2026, 12, 1), "leaves")
    actions.hand_over_team(by=by, handover=handover)


CASES = {
    "rooms.handover.actions.hand_over_team": Case(
        hand_over, "supervisor", (*ELSEWHERE, "trainer"), next_one
    ),
}
