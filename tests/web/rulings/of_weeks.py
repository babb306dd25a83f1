"""Entering time, and taking it back."""

from datetime import date

from coderpath_web import clock
from coderpath_web.rooms.weeks import actions
from coderpath_web.rooms.weeks.actions import importing
from coderpath_web.rooms.weeks.models import TimeDraft, TimeImport
from coderpath_web.time_spent.weeks import part_of
from tests.web.rulings.case import Case
from tests.web.rulings.of_evidence import ELSEWHERE

PART = part_of(date(2026, 11, 11))
NOBODY_ELSE = tuple(one for one in (*ELSEWHERE, "trainer") if one != "coder")


def record(world, _, by):
    actions.record_time(by=by, coder=world.ana, sent=[(PART, {"paid": 2400})], why="as told")


def recorded(world):
    """Enter a week as the system."""
    record(world, None, None)


def remove(world, _, by):
    actions.remove_time(by=by, coder=world.ana, parts=[PART], why="of somebody else")


def draft_of(name):
    """Make the upload of one who imports: a week of Ana's."""

    def ready(world):
        answers = {"person": "Who", "day": "Date", "time": "Hours", "breaks": "none"}
        return TimeDraft.objects.create(
            by=world.accounts[name],
            at=clock.now(),
            name="time.csv",
            sha256="0" * 64,
            heads=["Who", "Date", "Hours"],
            lines=[[2, ["ana", "2026-11-11", "8"]]],
            answers=answers,
        )

    return ready


def import_time(world, draft, by):
    importing.import_time(by=by, draft=draft.pk)


def imported(world):
    """Import a week as HR."""
    entry = importing.import_time(by=world.accounts["hr"], draft=draft_of("hr")(world).pk)
    return TimeImport.objects.get(made_in=entry)


def undo(world, found, by):
    importing.undo_time_import(by=by, imported=found)


NOT_IMPORTING = ("coder", "trainer", "leadership", "administrator")
A = "rooms.weeks.actions."
CASES = {
    f"{A}importing.import_time": Case(
        import_time, "supervisor", NOT_IMPORTING, draft_of("supervisor")
    ),
    f"{A}importing.undo_time_import": Case(
        undo, "supervisor", (*NOT_IMPORTING, "manager elsewhere"), imported
    ),
    f"{A}record_time": Case(record, "coder", NOBODY_ELSE),
    f"{A}remove_time": Case(remove, "supervisor", NOBODY_ELSE, recorded),
}
