"""Keeping candidates, hiring and erasing them, and how long what is known of them is kept."""

from datetime import date
from unittest.mock import patch

from coderpath_web.decisions.actions import settle_retention
from coderpath_web.rooms.placement import actions
from coderpath_web.rooms.placement.models import Candidate
from tests.web.factories import path
from tests.web.rulings.case import Case

NOT_PLACING = (
    *("coder", "supervisor", "trainer", "manager elsewhere", "leadership", "administrator"),
)


def newcomer(world):
    return actions.Newcomer("Mina Patel", world.north, date(2026, 12, 1))


def added(world):
    path()
    actions.add_candidate(by=world.accounts["hr"], newcomer=newcomer(world))
    return Candidate.objects.get()


def closed(world):
    one = added(world)
    actions.close_candidate(by=world.accounts["hr"], candidate=one, why="Another job.")
    return Candidate.objects.get()


def erase_in_time(world, candidate, by):
    with patch("coderpath_web.decisions.rules.kept_until", return_value=date(2026, 1, 1)):
        actions.erase_candidate(by=by, candidate=candidate)


def add(world, _, by):
    actions.add_candidate(by=by, newcomer=newcomer(world))


def tell(world, candidate, by):
    actions.tell_of_candidate(by=by, candidate=candidate, new=[])


def take_out(world, candidate, by):
    actions.take_out(by=by, candidate=candidate, number=_known(candidate))


def _known(candidate):
    known = candidate.facts.first()
    return known.pk if known else 0


def known(world):
    one = added(world)
    entry = one.added_in
    one.facts.create(kind="credentials", written={}, added_in=entry)
    return one


def hire(world, candidate, by):
    hiring = actions.Hiring("c-900", "specialist-1", "She begins.", date(2027, 6, 1))
    actions.hire_candidate(by=by, candidate=candidate, hiring=hiring)


def close(world, candidate, by):
    actions.close_candidate(by=by, candidate=candidate, why="Another job.")


def hold(world, candidate, by):
    actions.hold_candidate(by=by, candidate=candidate, why="A question was asked.")


def held(world):
    candidate = closed(world)
    by = world.accounts["hr"]
    return candidate, actions.hold_candidate(by=by, candidate=candidate, why="A question.")


def release(world, made, by):
    candidate, hold = made
    actions.release_candidate(by=by, candidate=candidate, hold=hold, why="It was answered.")


def settle(world, _, by):
    settle_retention(by=by, months=36, why="The union asked.")


ACTIONS = "rooms.placement.actions."
CASES = {
    f"{ACTIONS}add_candidate": Case(add, "hr", NOT_PLACING),
    f"{ACTIONS}tell_of_candidate": Case(tell, "hr", NOT_PLACING, added),
    f"{ACTIONS}take_out": Case(take_out, "hr", NOT_PLACING, known),
    f"{ACTIONS}hire_candidate": Case(hire, "hr", NOT_PLACING, added),
    f"{ACTIONS}close_candidate": Case(close, "hr", NOT_PLACING, added),
    f"{ACTIONS}hold_candidate": Case(hold, "hr", NOT_PLACING, closed),
    f"{ACTIONS}release_candidate": Case(release, "hr", NOT_PLACING, held),
    f"{ACTIONS}erase_candidate": Case(erase_in_time, "hr", NOT_PLACING, closed),
    "decisions.actions.settle_retention": Case(
        settle,
        "hr",
        tuple(one for one in NOT_PLACING if one != "administrator"),
    ),
}
