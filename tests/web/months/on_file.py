"""Records and time of a coder put on file, each restating the months that they touch."""

from datetime import date

from coderpath_web.coded.actions import apply_staged, undo_load
from coderpath_web.coded.queries import touched_by
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.months.actions import restate_months
from coderpath_web.months.actions import step_months as step_of
from coderpath_web.people.models import Coder
from coderpath_web.time_spent.actions import Spent, change_time
from tests.web.coded.read import Record, staged

OCTOBER = date(2026, 10, 1)
PATH = """
coderpath: 1
path: small
title: Small ladder
effective: 2020-01-01
months_close_on: 10
levels:
  - {level: one, title: Coder I, after: []}
  - level: two
    title: Coder II
    after: [one]
    submits: [productivity, hours]
"""


def records(number, *, kind="inpatient", first=1, day="2026-10-05", **fields):
    """Give so many records of a patient type, numbered from a first one."""
    coded, whose = date.fromisoformat(day).toordinal(), fields.get("coder", "ana")
    return [
        Record(f"{kind}-{whose}-{one}", type=kind, coded=coded, **fields)
        for one in range(first, first + number)
    ]


@in_turn
def load(by, *some):
    """Load records, and restate the months that they touch."""
    entry = write_entry(by=by, action="tests.loaded")
    found = apply_staged(entry=entry, staging=staged(by, *some))
    restate_months(entry=entry, months=touched_by(found))
    return found


@in_turn
def unload(by, found):
    """Take a load back, and restate."""
    entry = write_entry(by=by, action="tests.unloaded")
    restate_months(entry=entry, months=touched_by(undo_load(entry=entry, load=found)))
    return entry


@in_turn
def time(by, minutes, *, coder="ana", month=OCTOBER, **away):
    """Put paid minutes of the first week of a month on file, with some away from coding."""
    entry = write_entry(by=by, action="tests.time")
    key = Coder.objects.get(code=coder).pk
    until = month.replace(day=2)
    rows = {"paid": minutes, **away}
    new = [Spent(key, month, until, reason, some) for reason, some in rows.items()]
    restate_months(entry=entry, months=change_time(entry=entry, new=new))
    return entry


@in_turn
def step(by, what, *, coder="ana", month=OCTOBER, why=""):
    """Write a step of a month."""
    entry = write_entry(by=by, action=f"month.{what}", why=why)
    step_of(entry=entry, step=what, months=[(Coder.objects.get(code=coder).pk, month)])
    return entry
