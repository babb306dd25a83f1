"""Setting standards, and asking a second person to."""

from coderpath_web.rooms.standards import actions
from coderpath_web.rooms.standards.enums import How
from coderpath_web.rooms.standards.setting import Setting
from tests.web.factories import fact
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import NOT_SETTING, STANDARD, rows

SURVEY = Setting(How.SURVEY)


def set_standard(world, _, by):
    row = rows(standards=STANDARD)[0].row
    actions.set_standard(by=by, standard=row, why="agreed", setting=SURVEY)


def propose(world, _, by):
    past = rows(standards=STANDARD | {"since": "2026-01-01"})[0].row
    actions.propose_standard(by=by, standard=past, why="agreed", setting=SURVEY)


def put_on_file(_):
    return fact("standards", **STANDARD)


def say_how(world, standard, by):
    actions.say_how_set(by=by, fact=standard, setting=SURVEY, basis="AHIMA survey of 2012")


CASES = {
    "rooms.standards.actions.set_standard": Case(set_standard, "supervisor", NOT_SETTING),
    "rooms.standards.actions.propose_standard": Case(propose, "supervisor", NOT_SETTING),
    "rooms.standards.actions.say_how_set": Case(say_how, "supervisor", NOT_SETTING, put_on_file),
}
