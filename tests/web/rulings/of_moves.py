"""Confirming the moves that a path proposes, holding them back and taking them up again."""

from datetime import date

from coderpath_web.documents.models import PathDocument
from coderpath_web.journal.queries import newest_entry
from coderpath_web.rooms.moves import actions
from coderpath_web.rooms.moves.actions import Confirming
from coderpath_web.rooms.moves.found import Finding
from coderpath_web.rooms.moves.lists import open_lines
from tests.rooms.moves.taken_over import AFTER, BEFORE
from tests.web.factories import fact, path
from tests.web.rulings.case import Case

ELSEWHERE = ("coder", "trainer", "manager elsewhere", "leadership", "administrator")


def taken_over(world):
    """Let the level of ana be called otherwise by a new path; give the path and her line."""
    path("before", BEFORE)
    fact("positions", coder="ana", level="coder-1", since="2024-03-04")
    document = path("after", AFTER.format(effective="2026-11-01", more=""))
    document = PathDocument.objects.get(pk=document.pk)
    found = Finding(document, date(2026, 11, 15), {world.ana.pk}).all()
    return document, tuple(one.mark for one in open_lines(document, found))


def confirm(world, made, by):
    document, marks = made
    confirming = Confirming(marks, newest_entry(), date(2026, 11, 1), "The path is new.")
    actions.confirm_moves(by=by, document=document, confirming=confirming)


def hold(world, made, by):
    document, marks = made
    actions.hold_back(by=by, document=document, marks=marks, why="Not yet.")


def held(world):
    document, marks = taken_over(world)
    by = world.accounts["supervisor"]
    return actions.hold_back(by=by, document=document, marks=marks, why="Not yet.")[0]


def take_up(world, held, by):
    actions.take_up(by=by, held=held)


ROOM = "rooms.moves.actions"
CASES = {
    f"{ROOM}.confirm_moves": Case(confirm, "supervisor", ELSEWHERE, taken_over),
    f"{ROOM}.hold_back": Case(hold, "hr", ELSEWHERE, taken_over),
    f"{ROOM}.take_up": Case(take_up, "hr", ELSEWHERE, held),
}
