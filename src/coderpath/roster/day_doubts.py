"""Saying how the dates of a table were read, and which of them could be meant another way."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.columns import Columns
from coderpath.roster.day_styles import BETWEEN, TURNED, DaysSeen, has_short_years, is_turned, style
from coderpath.roster.map import RosterMap
from coderpath.roster.origins.from_column import FromColumn
from coderpath.roster.said import Said, Sort
from coderpath.roster.styles import SERIAL, Style, without_time
from coderpath.roster.table import Rows
from coderpath.sentence.calendar import day_words

UNLIKELY_YEAR = 2035
"""From here on two figures of a year may as well be those of a century ago."""
_CENTURY = 100


def days_said(roster: RosterMap, rows: Rows, columns: Columns) -> Iterator[Said]:
    """Say of each column that a map reads as dates how it was read."""
    found = {
        origin.column.name: origin
        for block in roster.blocks
        for first in block.cells.values()
        for cell in first.every
        if isinstance(origin := cell.origin, FromColumn) and origin.dates
    }
    counts = {
        name: Counter(row[place] for row in rows.rows if row[place])
        for name, origin in found.items()
        for place in [columns.place(origin.column)]
    }
    seen = {name: _seen(some) for name, some in counts.items()}
    proven = frozenset(
        first.text
        for name, origin in found.items()
        for first in origin.dates[:1]
        if (order := seen[name].order(first.text)) and order.is_proven
    )
    for name, origin in found.items():
        yield from column_said(name, counts[name], seen[name], origin.dates, proven)


def _seen(counts: Mapping[str, int]) -> DaysSeen:
    seen = DaysSeen()
    for text, times in counts.items():
        seen.see(text, times)
    return seen


def column_said(
    column: str,
    counts: Mapping[str, int],
    seen: DaysSeen,
    styles: Sequence[Style],
    proven: Collection[str] = (),
) -> Iterator[Said]:
    """Say how the dates of one column were read in some styles, of its texts and their counts.

    `proven` are styles of which other columns of the table leave no doubt.
    """
    told: dict[str, _Told] = {}
    for text, times in counts.items():
        for name, says, other in _said_of(text, styles):
            told.setdefault(name, _Told(says, other)).count += times
    yield from _doubted(column, seen, styles)
    yield from _mixed(column, seen, styles, proven)
    for one in told.values():
        sort = Sort.DOUBT if one.other else Sort.TAKEN
        yield Said(sort, column, one.says, one.other, one.count)


class _Told:
    """What is said of many texts, on the first of them."""

    def __init__(self, says: str, other: str) -> None:
        self.says = says
        self.other = other
        self.count = 0


def read_so(text: str, styles: Sequence[Style]) -> tuple[date, str] | None:
    """Read a date as a map does: in the first style that fits, else plainly. Give the style too."""
    for one in styles:
        if day := one.day(text):
            return day, one.text
    day_number = read_day(text)
    if isinstance(day_number, Unreadable):
        return None
    return date.fromordinal(day_number), ""


def _doubted(column: str, seen: DaysSeen, styles: Sequence[Style]) -> Iterator[Said]:
    """Doubt a column whose every date could be read another way too."""
    read = read_so(seen.example, styles) if len(seen.styles) > 1 else None
    if read is None:
        return
    days = dict.fromkeys(
        day for known in seen.styles if (day := _as(seen.example, known)) and day != read[0]
    )
    says = f"{seen.example} is {_words(read[0])}"
    other = " or ".join(map(_words, days))
    if any(map(is_turned, seen.styles)):
        other += (
            ": the real dates in this column are all up to the 12th, and those written as text are "
            "all later, so a spreadsheet has probably swapped day and month"
        )
    yield Said(Sort.DOUBT, column, says, other, seen.count)


def _mixed(
    column: str, seen: DaysSeen, styles: Sequence[Style], proven: Collection[str]
) -> Iterator[Said]:
    """Doubt dates of both orders that one cell alone decides, or that cells decide both ways."""
    order = seen.order(styles[0].text) if styles and len(seen.styles) == 1 else None
    if order is None or not order.open or order.is_proven:
        return
    if styles[0].text in proven and not order.against:
        return
    read, turned = (_as(order.example, one) for one in (styles[0].text, order.other))
    if read is None or turned is None:
        return
    why = f"as {order.against} is written in the same column"
    if not order.against:
        why = f"if {order.proof} is a typo: no other cell shows the order of day and month"
    says, other = f"{order.example} is {_words(read)}", f"{_words(turned)}, {why}"
    yield Said(Sort.DOUBT, column, says, other, order.open)


def _as(text: str, known: str) -> date | None:
    styles = [style(one) for one in known.split(BETWEEN)]
    read = read_so(text, styles)
    return read[0] if read else None


def _said_of(text: str, styles: Sequence[Style]) -> Iterator[tuple[str, str, str]]:
    read = read_so(text, styles)
    if read is None:
        return
    day, how = read
    says = f"{text} is {_words(day)}"
    if how == SERIAL:
        yield "serial", f"{says}, as spreadsheets count days", ""
    elif has_short_years(how):
        if day.year >= UNLIKELY_YEAR:
            yield "century", says, _words(day.replace(year=day.year - _CENTURY))
        else:
            yield "short", says, ""
    elif how not in {"", TURNED} and without_time(text) != text.strip():
        yield "time", f"{says}, without the time of day", ""


def _words(day: date) -> str:
    return day_words(day.toordinal())
