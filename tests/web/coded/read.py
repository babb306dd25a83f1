"""Records as a reader gives them, loaded and taken back in turns of their own."""

from datetime import date
from typing import NamedTuple

from coderpath_web import clock
from coderpath_web.coded.actions import apply_staged, stage, undo_load
from coderpath_web.coded.columns import COLUMNS
from coderpath_web.coded.models import Staging
from coderpath_web.coded.staging import Known
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder, Facility


class Record(NamedTuple):
    surrogate: str
    facility: str = "north"
    type: str = "inpatient"
    line: str = "hospital-inpatient"
    coder: str = "ana"
    coded: int | None = date(2026, 10, 5).toordinal()
    discharged: int | None = None
    service: int | None = None
    billed: int | None = None
    seconds: int | None = None
    charges: int | None = None
    sex: str = ""
    age: int | None = None
    disposition: str = ""
    same_day: bool | None = None
    service_class: str = ""
    codes: tuple = ()
    row: int = 1


class Batch(NamedTuple):
    records: list
    findings: list = []  # noqa: RUF012 -- nobody adds to it


def day(text):
    return date.fromisoformat(text).toordinal()


def known():
    return Known(
        dict(Facility.objects.values_list("code", "pk")),
        dict(Coder.objects.values_list("code", "pk")),
    )


def staged(by, *records, columns=COLUMNS, name="october.csv", findings=()):
    """Stage records of a file, which has some columns, in the order of its rows."""
    numbered = [one._replace(row=number) for number, one in enumerate(records, 1)]
    staging = Staging.objects.create(
        by=by, at=clock.now(), name=name, digest="0" * 64, format="table", columns=list(columns)
    )
    stage(staging=staging, batches=[Batch(numbered, list(findings))], known=known())
    return staging


@in_turn
def applied(staging):
    entry = write_entry(by=staging.by, action="records.loaded")
    return apply_staged(entry=entry, staging=staging)


def loaded(by, *records, **file):
    return applied(staged(by, *records, **file))


@in_turn
def undone(by, load):
    entry = write_entry(by=by, action="records.undone")
    return undo_load(entry=entry, load=load)
