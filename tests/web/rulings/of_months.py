"""Submitting a month and answering it."""

from datetime import date

from coderpath_web.months.enums import Step
from coderpath_web.months.models import MonthStep
from coderpath_web.rooms.months import actions
from tests.web.factories import fact, path
from tests.web.months.on_file import PATH, time
from tests.web.rulings.case import Case

OCTOBER = date(2026, 10, 1)
NOT_ANSWERING = ("coder", "trainer", "manager elsewhere", "leadership", "administrator")
NOT_OWN = ("supervisor", "hr", *NOT_ANSWERING[1:])


def entered(world):
    """Put time of the coder on file, who holds a level that submits it."""
    path("small", PATH)
    fact("positions", coder="ana", level="two", since="2024-03-04")
    time(None, 600)


def submitted(world):
    """Submit it as the coder."""
    entered(world)
    put(world, None, world.accounts["coder"])


def put(world, _, by):
    actions.submit_month(by=by, coder=world.ana, month=OCTOBER)


def confirm(world, _, by):
    actions.confirm_months(by=by, months={(world.ana.pk, OCTOBER): ""})
    assert MonthStep.objects.latest("pk").step == Step.CONFIRMED


def give_back(world, _, by):
    actions.return_month(by=by, coder=world.ana, month=OCTOBER, why="A day is missing.")


def explain(world, _, by):
    actions.explain_mix(by=by, coder=world.ana, said="I covered ancillary for a colleague.")


A = "rooms.months.actions."
CASES = {
    f"{A}submit_month": Case(put, "coder", NOT_OWN, entered),
    f"{A}explain_mix": Case(explain, "coder", NOT_OWN),
    f"{A}confirm_months": Case(confirm, "supervisor", NOT_ANSWERING, submitted),
    f"{A}return_month": Case(give_back, "hr", NOT_ANSWERING, submitted),
}
