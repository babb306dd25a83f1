"""Raising a dispute, and what ends it."""

from coderpath_web.rooms.disputes import actions
from tests.web.rulings.case import Case

NOT_ANSWERING = ("coder", "trainer", "manager elsewhere", "leadership", "administrator")
NOT_OWN = ("supervisor", "hr", *NOT_ANSWERING[1:])


def put(world, _, by):
    return actions.raise_dispute(by=by, fact=world.credential, wrong="another day")


def raised(world):
    """Raise one as the coder."""
    return put(world, None, world.accounts["coder"])


def correct(world, dispute, by):
    actions.correct_disputed(by=by, dispute=dispute, new=None, why="never awarded")


def uphold(world, dispute, by):
    actions.uphold_disputed(by=by, dispute=dispute, why="as on the card")


def withdraw(world, dispute, by):
    actions.withdraw_dispute(by=by, dispute=dispute)


A = "rooms.disputes.actions."
CASES = {
    f"{A}raise_dispute": Case(put, "coder", NOT_OWN),
    f"{A}correct_disputed": Case(correct, "supervisor", NOT_ANSWERING, raised),
    f"{A}uphold_disputed": Case(uphold, "hr", NOT_ANSWERING, raised),
    f"{A}withdraw_dispute": Case(withdraw, "coder", NOT_OWN, raised),
}
