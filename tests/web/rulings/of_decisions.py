"""Granting an exception to a rule, and ending one."""

from datetime import date

from coderpath_web.decisions import actions
from coderpath_web.decisions.resting_today import resting_today
from tests.rooms.requests.asked import PATH
from tests.web.factories import path
from tests.web.rulings.case import Case

LEVEL = "two-up"


def with_open_rules(_):
    path("two-rungs", PATH)


def excepted(world):
    """Take a rule of the level that stands open."""
    found = resting_today(world.ana, LEVEL)
    rule = found.rests_on.open[0]
    return actions.Excepted(world.ana, found.document.name, LEVEL, rule, date(2027, 7, 1))


def granted(world):
    with_open_rules(world)
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
    "decisions.actions.grant_exception": Case(grant, "hr", NOT_GRANTING, with_open_rules),
    "decisions.actions.end_exception": Case(end, "hr", NOT_GRANTING, granted),
}
