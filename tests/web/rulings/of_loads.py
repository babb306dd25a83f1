"""Loading coded records, and taking loads back."""

from django.core.files.uploadedfile import SimpleUploadedFile

from coderpath_web.coded.models import Staging
from coderpath_web.rooms.loads import actions
from coderpath_web.rooms.loads.mapped import FacilityNames
from tests.unit.records.claims import CLAIM, SELF, x12
from tests.web.coded.read import Record, loaded, staged
from tests.web.rulings.case import Case

NOT_LOADING = ("coder", "trainer", "leadership")


def take_file(world, _, by):
    file = SimpleUploadedFile("claims.837", x12(*SELF, *CLAIM).encode())
    actions.take_file(by=by, file=file, names=FacilityNames({"9876540809": "north"}))


def taken(world):
    return staged(world.accounts["supervisor"], Record("A1", coder=""))


def apply_load(world, staging, by):
    actions.apply_load(by=by, staging=staging)


def give_up(world, staging, by):
    actions.give_up(by=by, staging=Staging.objects.get(pk=staging.pk))


def on_file(world):
    return loaded(world.accounts["hr"], Record("A1", coder=""))


def undo(world, load, by):
    actions.undo(by=by, load=load, why="It was the wrong month.")


ACTIONS = "rooms.loads.actions."
OTHERS = (*NOT_LOADING, "hr", "administrator")
CASES = {
    f"{ACTIONS}take_file": Case(take_file, "supervisor", NOT_LOADING, entries=0),
    f"{ACTIONS}apply_load": Case(apply_load, "supervisor", OTHERS, taken),
    f"{ACTIONS}give_up": Case(give_up, "supervisor", OTHERS, taken, entries=0),
    f"{ACTIONS}undo": Case(undo, "supervisor", (*NOT_LOADING, "manager elsewhere"), on_file),
}
