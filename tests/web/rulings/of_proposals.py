"""Settling what a second person is asked for."""

from coderpath_web.rooms.proposals import actions
from coderpath_web.rooms.standards.actions import propose_standard
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import STANDARD, rows


def proposed(world):
    """Propose a standard before today, as the supervisor."""
    past = rows(standards=STANDARD | {"since": "2026-01-01"})[0].row
    return propose_standard(by=world.accounts["supervisor"], standard=past, why="agreed")


def confirm(world, proposal, by):
    actions.confirm_proposal(by=by, proposal=proposal)


def decline(world, proposal, by):
    actions.decline_proposal(by=by, proposal=proposal, why="not agreed")


def withdraw(world, proposal, by):
    actions.withdraw_proposal(by=by, proposal=proposal)


NOT_CONFIRMING = ("supervisor", "coder", "trainer", "manager elsewhere", "leadership")
CASES = {
    "rooms.proposals.actions.confirm_proposal": Case(confirm, "hr", NOT_CONFIRMING, proposed),
    "rooms.proposals.actions.decline_proposal": Case(decline, "hr", NOT_CONFIRMING, proposed),
    "rooms.proposals.actions.withdraw_proposal": Case(
        withdraw, "supervisor", ("hr", "administrator", *NOT_CONFIRMING[1:]), proposed
    ),
}
