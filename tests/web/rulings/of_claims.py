"""Claiming, and every step with a claim."""

from coderpath_web.rooms.claims import actions
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import CCS, rows

NOT_VOUCHING = ("coder", "trainer", "manager elsewhere", "leadership", "administrator")


def make(world, _, by):
    return actions.make_claim(by=by, coder=world.ana, new=rows(credentials=CCS)[0])


def claimed(world):
    """Claim as the coder."""
    return make(world, None, world.accounts["coder"])


def asked(world):
    """Claim as the coder, and ask for more as the supervisor."""
    claim = claimed(world)
    actions.ask_for_more(by=world.accounts["supervisor"], claim=claim, why="Which one?")
    return claim


def vouch(world, claim, by):
    actions.vouch_for(by=by, claims=[claim])


def refuse(world, claim, by):
    actions.refuse_claim(by=by, claim=claim, why="not listed")


def ask(world, claim, by):
    actions.ask_for_more(by=by, claim=claim, why="Which one?")


def answer(world, claim, by):
    actions.answer_claim(by=by, claim=claim, said="AHIMA")


def withdraw(world, claim, by):
    actions.withdraw_claim(by=by, claim=claim)


NOT_OWN = ("supervisor", "hr", *NOT_VOUCHING[1:])
A = "rooms.claims.actions."
CASES = {
    f"{A}make_claim": Case(make, "coder", NOT_OWN[:2] + NOT_OWN[3:]),
    f"{A}vouch_for": Case(vouch, "supervisor", NOT_VOUCHING, claimed),
    f"{A}refuse_claim": Case(refuse, "hr", NOT_VOUCHING, claimed),
    f"{A}ask_for_more": Case(ask, "supervisor", NOT_VOUCHING, claimed),
    f"{A}answer_claim": Case(answer, "coder", NOT_OWN, asked),
    f"{A}withdraw_claim": Case(withdraw, "coder", NOT_OWN, claimed),
}
