"""How dates may be written, as it is offered to whoever says what the columns of a table mean."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coderpath.roster.day_styles import BETWEEN, TURNED, is_turned, readings
from coderpath.sentence.calendar import day_words
from coderpath_web.rooms.imports.seen import seen_of

ASK = "?"
"""Stands for a style that only somebody who knows the table can choose."""
STYLES = (
    ("", "year-month-day: 2026-03-31"),
    ("%m/%d/%Y", "month/day/year: 03/31/2026"),
    ("%d/%m/%Y", "day/month/year: 31/03/2026"),
    ("%m/%d/%y", "month/day/year, short: 03/31/26"),
    ("%d/%m/%y", "day/month/year, short: 31/03/26"),
    ("%m-%d-%Y", "month-day-year: 03-31-2026"),
    ("%d-%m-%Y", "day-month-year: 31-03-2026"),
    ("%m-%d-%y", "month-day-year, short: 03-31-26"),
    ("%d-%m-%y", "day-month-year, short: 31-03-26"),
    ("%m.%d.%Y", "month.day.year: 03.31.2026"),
    ("%d.%m.%Y", "day.month.year: 31.03.2026"),
    ("%m.%d.%y", "month.day.year, short: 03.31.26"),
    ("%d.%m.%y", "day.month.year, short: 31.03.26"),
    ("%Y-%m-%d", "year-month-day with a time: 2026-03-31 08:30"),
    ("%Y/%m/%d", "year/month/day: 2026/03/31"),
    ("%Y.%m.%d", "year.month.day: 2026.03.31"),
    ("%Y%m%d", "yearmonthday: 20260331"),
    ("%m%d%Y", "monthdayyear: 03312026"),
    ("%d%m%Y", "daymonthyear: 31032026"),
    ("%d-%b-%Y", "day-month-year: 31-Mar-2026"),
    ("%d-%b-%y", "day-month-year, short: 31-Mar-26"),
    ("%d %b %Y", "day month year: 31 March 2026"),
    ("%d %b %y", "day month year, short: 31 Mar 26"),
    ("%d/%b/%Y", "day/month/year: 31/Mar/2026"),
    ("%d%b%Y", "daymonthyear: 31MAR2026"),
    ("%b %d, %Y", "month day, year: March 31, 2026"),
    ("%b %d %Y", "month day year: Mar 31 2026"),
    ("%b-%d-%Y", "month-day-year: Mar-31-2026"),
    ("serial", "the number of a spreadsheet: 46112"),
)
"""How dates may be written."""
ENOUGH = 0.8
"""The share of a column's values that tells what all of them are; the others are mistakes."""
HALF = 0.5
"""The share of dates from which on it is worth asking how the dates of a column are written."""


def offered_styles(column: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give the styles to choose from for a column, those that fit only this one first."""
    own = [text for text in seen_of(column)["styles"] if text not in dict(STYLES)]
    return [*((text, " or ".join(_names(text))) for text in own), *STYLES]


def _names(text: str) -> Iterator[str]:
    known = dict(STYLES)
    for one in text.split(BETWEEN):
        yield "real dates with day and month swapped" if one == TURNED else known[one]


def guess_style(column: Mapping[str, Any], sure: Sequence[str] = ()) -> str | None:
    """Guess how the dates of a column are written; None when it holds none.

    Where several styles fit, it is one that is `sure` in another column, or `ASK`.
    """
    seen = seen_of(column)
    styles = seen["styles"]
    if not styles or seen["days"] < HALF * seen["filled"]:
        return None
    if len(styles) == 1:
        return str(styles[0])
    if any(map(is_turned, styles)):
        return ASK
    return next((text for text in styles if text in sure), ASK)


def sure_styles(columns: Sequence[Mapping[str, Any]]) -> list[str]:
    """Give the styles of columns whose dates can be read in one way alone."""
    found = [guess_style(column) for column in columns if not column["style"]]
    return [style for style in found if style and style != ASK]


def both_ways(column: Mapping[str, Any]) -> str:
    """Write out a date that reads in two ways, as 03/04/2022 is 4 March 2022 or 3 April 2022."""
    seen = seen_of(column)
    days = dict.fromkeys(day for _, day in readings((*seen["styles"], "%Y-%m-%d"), seen["day"]))
    return f"{seen['day']} is {' or '.join(day_words(day.toordinal()) for day in days)}"
