"""Coded records, loaded month by month: with refused rows, a late load, and one that was undone.

Some stood under the name of somebody else until the next file, and of some, claims say more.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from hashlib import blake2b
from io import StringIO
from itertools import islice
from typing import NamedTuple

from django.core.files.uploadedfile import SimpleUploadedFile

from coderpath.days import Month
from coderpath.facts.rows import Productivity
from coderpath.records.formats.table.document import read_mapping_text
from coderpath.records.formats.table.mapping import RecordMapping
from coderpath_web.coded.models import Load
from coderpath_web.demo.cast import Cast
from coderpath_web.demo.telling import Event
from coderpath_web.demo.told.claims_billed import BILLER, Claim, as_837i
from coderpath_web.demo.told.coded_months import CodedMonth, CodedMonths, month_at
from coderpath_web.rooms.loads.actions import apply_load, take_file, undo
from coderpath_web.rooms.loads.mapped import FacilityNames

HEADS = (
    "Record", "Facility", "Patient type", "Coder", "Coded", "Discharged", "Billed", "Minutes",
    "Charges",
)  # fmt: skip
MAPPING = """\
record_mapping: 1
title: Worklist of the encoder
dates: month-day-year
columns:
  number: Record
  facility: Facility
  said: Patient type
  coder: Coder
  coded: Coded
  discharged: Discharged
  billed: Billed
  minutes: Minutes
  dollars: Charges
"""
USUAL = {
    "inpatient": (26, 21_000),
    "rehabilitation": (30, 17_000),
    "same_day_surgery": (11, 6_400),
    "observation": (12, 5_200),
    "emergency": (5, 1_900),
    "ancillary": (2, 340),
    "outpatient": (4, 620),
}
"""Minutes and dollars that a record of each type usually takes and comes to."""
OTHER = (8, 900)
DIRTY = ("2026-03", "2026-09")
"""Months whose table has rows that are refused."""


class Late(NamedTuple):
    """Records of a month that came after it was on file."""

    month: str
    coder: str
    type: str
    records: int
    day: str


LATE = Late("2026-08", "C0076", "emergency", 14, "2026-09-22")
UNDONE = ("2026-06", "C0573", 25, "2026-06-17", "It was a test of the encoder's export.")
"""A month, whose records, how many, the day, and why they went again."""


class Swapped(NamedTuple):
    """Records of one coder that stood under another, until the file of the day after."""

    month: str
    coder: str
    under: str
    records: int


SWAPPED = Swapped("2026-07", "C0076", "C0106", 18)
BILLED = ("2026-09", "C0013", 30, "2026-10-14")
"""Whose inpatient records of a month were billed, how many, and when the claims came."""
INPATIENT = "inpatient"


class CodedRow(NamedTuple):
    """A row of the encoder's worklist."""

    record: str
    facility: str
    type: str
    coder: str
    coded: date
    chance: int
    """A number that is the same whenever the demo is made."""

    @property
    def discharged(self) -> date:
        """Give the day of discharge."""
        return self.coded - timedelta(days=1 + self.chance % 5)

    def cells(self) -> tuple[str, ...]:
        """Give its cells, as the encoder writes them."""
        minutes, dollars = USUAL.get(self.type, OTHER)
        spread = 55 + self.chance % 90  # percent
        billed = self.coded + timedelta(days=2)
        days = [f"{day:%m/%d/%Y}" for day in (self.coded, self.discharged, billed)]
        if billed.month != self.coded.month:
            days[-1] = ""  # Not billed yet, when the month is exported.
        took = f"{minutes * spread / 100:.1f}"
        said = self.type.replace("_", " ")
        return (
            self.record,
            self.facility,
            said,
            self.coder,
            *days,
            took,
            f"{dollars * spread // 100}",
        )


def told_records(cast: Cast, coded: CodedMonths) -> Iterator[Event]:
    """Tell when the records of each month were loaded, and what came beside."""
    for month, desks in coded.by_month.items():
        yield Event(desks[0].after, partial(_load_month, cast, month, desks))
        if month == month_at(SWAPPED.month):
            right = partial(_load_right, cast, desks)
            yield Event(desks[0].after + timedelta(days=1), right)
    billed = coded.by_month.get(month_at(BILLED[0]), [])
    if billed:
        yield Event(date.fromisoformat(BILLED[3]), partial(_load_claims, cast, billed))
    undone, coder, count, day, why = UNDONE
    for one in coded.by_month.get(month_at(undone), ()):
        if one.coder == coder:
            yield Event(date.fromisoformat(day), partial(_load_and_undo, cast, one, count, why))
    late = [row for row in _rows_of(coded.by_month.get(month_at(LATE.month), ())) if _is_late(row)]
    if late:
        yield Event(date.fromisoformat(LATE.day), partial(_load, cast, late[: LATE.records]))


def _load_month(cast: Cast, month: Month, desks: Sequence[CodedMonth]) -> None:
    """Load the records of a month, but those that come late."""
    rows = list(_rows_of(desks))
    if month == month_at(LATE.month):
        late = set(islice((row.record for row in rows if _is_late(row)), LATE.records))
        rows = [row for row in rows if row.record not in late]
    if month == month_at(SWAPPED.month):
        swapped = set(_swapped(rows))
        rows = [row._replace(coder=SWAPPED.under) if row in swapped else row for row in rows]
    wrong = _dirty(rows) if month in {month_at(one) for one in DIRTY} else ()
    _load(cast, rows, wrong)


def _load_right(cast: Cast, desks: Sequence[CodedMonth]) -> None:
    """Load again, under the coder who coded them, what stood under another."""
    _load(cast, _swapped(_rows_of(desks)))


def _swapped(rows: Iterable[CodedRow]) -> Iterator[CodedRow]:
    return islice((row for row in rows if row.coder == SWAPPED.coder), SWAPPED.records)


def _load_claims(cast: Cast, desks: Sequence[CodedMonth]) -> None:
    """Load claims of records on file: codes, charges and more come to them."""
    _, coder, number, _ = BILLED
    rows = [row for row in _rows_of(desks) if (row.coder, row.type) == (coder, INPATIENT)]
    claims = [Claim(row.record, row.discharged, row.chance) for row in rows[:number]]
    file = SimpleUploadedFile("claims.837", as_837i(claims).encode())
    by = cast["priya"]
    names = FacilityNames({BILLER: rows[0].facility})
    apply_load(by=by, staging=take_file(by=by, file=file, names=names))


def _load(cast: Cast, rows: Iterable[CodedRow], wrong: Iterable[Sequence[str]] = ()) -> None:
    table = StringIO()
    out = csv.writer(table)
    out.writerows([HEADS, *(row.cells() for row in rows), *wrong])
    file = SimpleUploadedFile("worklist.csv", table.getvalue().encode())
    by = cast["priya"]
    staging = take_file(by=by, file=file, names=FacilityNames({}), table=_mapping())
    apply_load(by=by, staging=staging)


def _load_and_undo(cast: Cast, of: CodedMonth, count: int, why: str) -> None:
    rows = [row._replace(record=f"T{row.record}") for row in islice(_rows_of([of]), count)]
    _load(cast, rows)
    undo(by=cast["priya"], load=Load.objects.latest("pk"), why=why)


def _mapping() -> RecordMapping:
    reading = read_mapping_text(MAPPING, "mapping")
    assert reading.mapping  # noqa: S101 -- it stands above
    return reading.mapping


def _rows_of(desks: Iterable[CodedMonth]) -> Iterator[CodedRow]:
    """Give a row for each record of a month, spread over the days that were worked."""
    for desk in desks:
        for work in desk.work:
            yield from _spread(desk, work)


def _spread(desk: CodedMonth, work: Productivity) -> Iterator[CodedRow]:
    number = int(work.records)
    for place in range(number):
        name = f"{work.coder}-{work.facility}-{work.type}-{desk.month}-{place}"
        chance = int.from_bytes(blake2b(name.encode(), digest_size=6).digest())
        day = desk.days[place * len(desk.days) // number]
        record = f"W{chance:013X}"
        yield CodedRow(record, work.facility, work.type, work.coder, day, chance)


def _is_late(row: CodedRow) -> bool:
    return (row.coder, row.type) == (LATE.coder, LATE.type)


def _dirty(rows: Sequence[CodedRow]) -> Iterator[Sequence[str]]:
    """Give rows as exports have them: a day that is none, a type or a coder unknown."""
    record, *cells = rows[0].cells()
    at, _, whose, coded, *more = cells
    yield (f"{record}A", at, "emergency", whose, "02/30/2026", *more)
    yield (f"{record}B", at, "telehealth pilot", whose, coded, *more)
    yield (f"{record}C", at, "emergency", "C9999", coded, *more)
