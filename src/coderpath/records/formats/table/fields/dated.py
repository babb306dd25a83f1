"""The columns that hold days: their reader follows from the order that a mapping says."""

from coderpath.records.formats.table.fields.days import DayOrder, day_reader
from coderpath.records.formats.table.fields.field import Field, headed


def _day(name: str, says: str, headings: str) -> Field:
    return Field(name, says, name, day_reader(DayOrder.NONE), headed(headings))


DAYS = (
    _day(
        "coded",
        "day on which it was coded",
        "coded date, date coded, coding date, coded on, coded, coding completed,"
        " coding complete date, final coded, date completed",
    ),
    _day(
        "discharged",
        "day of discharge",
        "discharge date, date of discharge, discharged, discharge dt, dc date, disch date,"
        " discharge, thru date, through date",
    ),
    _day(
        "service",
        "first day of service, or of admission",
        "service date, date of service, dos, admit date, admission date, admitted, service from,"
        " from date, visit date",
    ),
    _day(
        "billed",
        "day of the final bill",
        "final billed, final bill date, final billed date, billed date, bill date, date billed,"
        " billed, claim date",
    ),
)
