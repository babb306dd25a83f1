"""Holding everything about a person, and lifting that."""

from coderpath_web.rooms.keeping import actions
from tests.web.rulings.case import Case

NOT_HOLDING = ("coder", "supervisor", "trainer", "manager elsewhere", "leadership")


def hold(world, _, by):
    return actions.hold_person(by=by, coder=world.accounts["coder"].coder, why="A lawyer wrote.")


def held(world):
    return hold(world, None, world.accounts["hr"])


def release(world, made, by):
    actions.release_person(by=by, hold=made, why="It is settled.")


ACTIONS = "rooms.keeping.actions."
CASES = {
    f"{ACTIONS}hold_person": Case(hold, "hr", NOT_HOLDING),
    f"{ACTIONS}release_person": Case(release, "hr", NOT_HOLDING, held),
}
