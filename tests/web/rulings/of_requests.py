"""Asking for a move, deciding on it, and settling who decides."""

from datetime import date

from coderpath_web.rooms.requests import actions
from coderpath_web.rooms.requests.actions import Said
from coderpath_web.rooms.requests.chain import SHIPPED
from tests.rooms.requests.asked import PATH
from tests.web.factories import account, fact, path
from tests.web.rulings.case import Case

WHY = Said("Because it is so.", again_on=date(2027, 6, 1), effective=date(2027, 1, 1))
LEVEL = "one-up"


def ready_to_ask(world):
    path("two-rungs", PATH)
    fact("positions", coder="ana", level="first", since="2024-03-04")


def asked(world):
    ready_to_ask(world)
    by = account("hr-partner", username="asks")
    return actions.ask_to_move(by=by, coder=world.ana, level=LEVEL)


def asked_more(world):
    request = asked(world)
    actions.ask_for_more(by=world.accounts["supervisor"], request=request, said=WHY)
    return request


def refused(world):
    request = asked(world)
    actions.refuse_request(by=world.accounts["supervisor"], request=request, said=WHY)
    return request


def ask(world, _, by):
    actions.ask_to_move(by=by, coder=world.ana, level=LEVEL)


def doing(action):
    return lambda _, request, by: action(by=by, request=request, said=WHY)


def settle(world, _, by):
    actions.settle_deciders(by=by, move="up", level="", chain=SHIPPED, why="Agreed.")


ELSEWHERE = ("trainer", "manager elsewhere", "leadership", "administrator")
NOT_DECIDING = ("coder", "hr", *ELSEWHERE)
NOT_THEIRS = ("supervisor", "hr", *ELSEWHERE)
DECIDING = ("approve_request", "put_off_request", "refuse_request", "ask_for_more")
ROOM = "rooms.requests.actions"
CASES = {
    f"{ROOM}.ask_to_move": Case(ask, "supervisor", ELSEWHERE, ready_to_ask),
    **{
        f"{ROOM}.{name}": Case(doing(getattr(actions, name)), "supervisor", NOT_DECIDING, asked)
        for name in DECIDING
    },
    f"{ROOM}.answer_request": Case(doing(actions.answer_request), "coder", NOT_THEIRS, asked_more),
    f"{ROOM}.withdraw_request": Case(doing(actions.withdraw_request), "coder", NOT_THEIRS, asked),
    f"{ROOM}.appeal_request": Case(doing(actions.appeal_request), "coder", NOT_THEIRS, refused),
    f"{ROOM}.settle_deciders": Case(
        settle, "administrator", ("coder", "supervisor", "trainer", "leadership")
    ),
}
