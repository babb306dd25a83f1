"""Setting standards, and asking a second person to."""

from coderpath_web.rooms.standards import actions
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.setting import Setting
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import NOT_SETTING, STANDARD, rows

SURVEY = Setting(How.SURVEY)


def set_standard(world, _, by):
    row = rows(standards=STANDARD)[0].row
    actions.set_standard(by=by, standard=row, why="agreed", setting=SURVEY)


def propose(world, _, by):
    past = rows(standards=STANDARD | {"since": "2026-01-01"})[0].row
    actions.propose_standard(by=by, standard=past, why="agreed", setting=SURVEY)


CASES = {
    "rooms.standards.actions.set_standard": Case(set_standard, "supervisor", NOT_SETTING),
    "rooms.standards.actions.propose_standard": Case(propose, "supervisor", NOT_SETTING),
}
