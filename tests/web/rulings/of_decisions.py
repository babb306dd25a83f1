"""Granting an exception to a rule, and ending one."""

from datetime import date

from coderpath_web.decisions import actions
from coderpath_web.decisions.resting import Rule
from tests.web.rulings.case import Case

RULE = Rule("ahima-credential", "CCA, RHIT or RHIA", "not_met", "not met")


def excepted(world):
    return actions.Excepted(world.ana, "revised", "specialist-3", RULE, date(2027, 7, 1))


def granted(world):
    by = world.accounts["hr"]
    return actions.grant_exception(by=by, excepted=excepted(world), why="The class was full.")


def grant(world, _, by):
    actions.grant_exception(by=by, excepted=excepted(world), why="The class was full.")


def end(world, exception, by):
    actions.end_exception(by=by, exception=exception, why="She has it.")


NOT_GRANTING = (
    "coder",
    "supervisor",
    "trainer",
    "manager elsewhere",
    "leadership",
    "administrator",
)
CASES = {
    "decisions.actions.grant_exception": Case(grant, "hr", NOT_GRANTING),
    "decisions.actions.end_exception": Case(end, "hr", NOT_GRANTING, granted),
}
