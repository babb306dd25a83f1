"""Imports in every state in which a page shows them, with much in them, and names far too long."""

from coderpath_web import clock
from coderpath_web.rooms.imports import actions
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.models import Import
from tests.rooms.imports.brought import bring, save_ticked
from tests.web.factories import coder, facility, path

LONG = "Maximiliana-" * 24 + "Featherstone"
HEADING = "Day on which the employee was first placed on the payroll of the hospital " * 4
PEOPLE = "EE ID,Name,Facility,Hire Dt\n"
ROSTER = (
    "EE ID,Name,Facility,Hire Dt,Term Dt,Job Title,FTE,Cost Ctr\n"
    f"1001,{LONG[:200]},north,03/14/2022,,Coding Specialist II,1,7710\n"
    "01001,Mei Chen,north,05/16/2021,05/30/2025,Coding Specialist I,1,7710\n"
    "TOTAL,,,,,,2,\n"
)
QUESTIONS = (
    f"EE ID,Name,{HEADING},Credential,Cert Exp\n1001,{LONG},03/04/2022,CCS,12/31/2026\n"
    "1002,Mei Chen,05/06/2021,RHIT,12/31/2027\n"
)
COURSES = "Name,Course,Completed\nMei Chan,Ethics,2025-03-02\nMei Chen,Ethics,2025-03-02\n"
WIDE = "EE ID,Name,Hire Dt," + ",".join(f"Note {number}" for number in range(57))
WIDE_ROW = "1001,Rosa Alvarez,2022-03-14," + ",".join(f"text {number}" for number in range(57))
ERRORS = "coder,month,productive_minutes\n" + "".join(
    f"{LONG if number == 1 else number},2026-{number % 20:02},{'x' * (number % 3) or 600}\n"
    for number in range(1, 60)
)


def import_states(by):
    """Bring them all for somebody; give the address of each by its name."""
    path()
    facility()
    coder("2001", name="Mei Chen")
    cancelled = bring({f"{LONG}.csv"[:200]: ROSTER}, by)
    actions.cancel_import(by=by, one=cancelled)
    stopped = Import.objects.create(by=by, at=clock.now(), files=["a.csv"], state=State.SAVING)
    made = {
        "questions": bring({"questions.csv": QUESTIONS}, by),
        "no rows": bring({"none.csv": "EE ID,Name,Hire Dt\n"}, by),
        "doubts": bring({"roster.csv": ROSTER}, by),
        "people": bring({"courses.csv": COURSES}, by),
        "wide": bring({"wide.csv": f"{WIDE}\n{WIDE_ROW}\n"}, by),
        "errors": bring({"hours.csv": ERRORS}, by),
        "cancelled": cancelled,
        "stopped": stopped,
    }
    # The last, because its answers are kept, and would be used for the others.
    saved = save_ticked(bring({"clean.csv": f"{PEOPLE}3001,Ana Bell,north,2021-03-14\n"}, by))
    made["saved"] = saved
    pages = {name: f"/imports/{one.pk}/" for name, one in made.items()}
    return pages | {
        "list": "/imports/",
        "kept": "/imports/kept/",
        "rows": f"/imports/{made['doubts'].pk}/coders/new/",
        "undo": f"/imports/{saved.pk}/?undo=1",
    }
