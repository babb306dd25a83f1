"""Adopting a path."""

from coderpath.documents.path import shipped
from coderpath_web.rooms.paths import actions
from tests.web.rulings.case import Case

NOT_ADOPTING = ("coder", "supervisor", "trainer", "manager elsewhere", "leadership")
NAME = "intermountain-revised"


def adopt(world, _, by):
    text = (shipped.FOLDER / NAME / shipped.DOCUMENT).read_text(encoding="utf-8")
    actions.adopt_path(by=by, text=text)


def adopt_shipped(world, _, by):
    actions.adopt_shipped(by=by, name=NAME)


CASES = {
    "rooms.paths.actions.adopt_path": Case(adopt, "hr", NOT_ADOPTING),
    "rooms.paths.actions.adopt_shipped": Case(adopt_shipped, "administrator", NOT_ADOPTING),
}
