"""Rules for tables with a row for each month of a coder."""

from coderpath_web.rooms.imports.mapping.guessing import looks
from coderpath_web.rooms.imports.mapping.guessing.rule import Rule, Table

_MONTHS = frozenset({Table.MONTHS})
_MONTH = ("month", "day")
_COUNTED = ("records", "hours", "minutes")

RULES = (
    Rule(
        "month",
        "month, period, month year",
        looks.months,
        "year reporting report date",
        tables=_MONTHS,
    ),
    Rule(
        "day",
        "date, day",
        looks.days,
        "work worked coded coding code production productivity reporting report service apply pay"
        " complete",
        tables=_MONTHS,
        with_any=_COUNTED,
    ),
    Rule(
        "type",
        (
            "patient type, record type, account type, encounter type, type, patient"
            " class, chart type"
        ),
        looks.words,
        "patient",
        tables=_MONTHS,
        with_any=_MONTH,
    ),
    Rule(
        "records",
        "record, chart, encounter, account, coded",
        looks.amounts,
        "coded total number count volume of complete record",
        tables=_MONTHS,
        with_any=_MONTH,
    ),
    Rule(
        "minutes",
        "minute",
        looks.amounts,
        "productive coding total",
        tables=_MONTHS,
        with_any=_MONTH,
    ),
    Rule(
        "hours", "hour", looks.amounts, "productive coding total", tables=_MONTHS, with_any=_MONTH
    ),
)
