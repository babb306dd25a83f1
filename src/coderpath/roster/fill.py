"""Filling the columns of one row of facts from one row of the table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal, InvalidOperation

from coderpath.days import Day, add_months, iso
from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.facts.saying import quoted
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.findings import Finding, Grade
from coderpath.roster.columns import Columns
from coderpath.roster.map import Cell, Condition, Constant, FromColumn, Named, Snapshot
from coderpath.sentence.words import listed

_MOST_YEARS = 10_000


@dataclass
class Filler:
    """Fills cells, and counts what it blanked or moved."""

    columns: Columns
    file: str
    findings: list[Finding] = field(default_factory=list)
    blanked: Counter[str] = field(default_factory=Counter)
    moved: Counter[str] = field(default_factory=Counter)

    def row(self, cells: Mapping[str, Cell], row: Sequence[str], line: int) -> dict[str, str]:
        """Fill the cells of one row, in the order of the map."""
        made: dict[str, str] = {}
        for name, cell in cells.items():
            if self.passes(cell.when, row):
                made[name] = self._text(name, cell, row, line, made)
            else:
                self.blanked[name] += 1
                made[name] = ""
        return made

    def passes(self, tests: Sequence[Condition], row: Sequence[str]) -> bool:
        """Tell whether a row passes all the tests."""
        return all(test.passes(row[self.columns.place(test.column)]) for test in tests)

    def _text(
        self, name: str, cell: Cell, row: Sequence[str], line: int, made: Mapping[str, str]
    ) -> str:
        origin = cell.origin
        if isinstance(origin, Constant):
            return origin.text
        if isinstance(origin, FromColumn):
            return self._from_column(origin, row[self.columns.place(origin.column)], line)
        day = self._snapshot(origin, row, line)
        if day is None:
            return ""
        return iso(self._moved(name, origin, day, made)) or ""

    def _from_column(self, origin: FromColumn, text: str, line: int) -> str:
        if origin.values is not None and text.casefold() in origin.values:
            return origin.values[text.casefold()]
        if origin.otherwise is not None and (origin.values is not None or not text):
            return origin.otherwise
        if not text or text.startswith(CELL_PROBLEM):
            return text
        if origin.values is not None:
            known = listed([quoted(value) for value in origin.values])
            mend = "Add it to values in the map, or add else"
            return self._bad(origin.column, text, line, f"The map has values for {known}", mend)
        if origin.dates:
            return self._date(origin, text, line)
        return text if origin.times is None else multiplied(text, origin.times)

    def _date(self, origin: FromColumn, text: str, line: int) -> str:
        for style in origin.dates:
            if day := style.day(text):
                return day.isoformat()
        if not isinstance(read_day(text), Unreadable):
            return text
        styles = listed([quoted(style.text) for style in origin.dates], "or")
        mend = "Correct the date, or add its style to dates in the map"
        return self._bad(origin.column, text, line, f"The map reads dates as {styles}", mend)

    def _snapshot(self, origin: Snapshot, row: Sequence[str], line: int) -> Day | None:
        day = origin.day.toordinal()
        if origin.less is None:
            return day
        text = row[self.columns.place(origin.less)]
        if not text:
            return None
        count = _whole(text)
        if count is not None:
            try:
                return _less(origin, count)
            except (ValueError, OverflowError):
                pass
        allowed = f"A count of {origin.unit} is a whole number"
        self._bad(origin.less, text, line, allowed, "Correct the count in the table")
        return None

    def _moved(self, name: str, origin: Snapshot, day: Day, made: Mapping[str, str]) -> Day:
        before = read_day(made.get(origin.after or "", ""))
        if isinstance(before, Unreadable) or before < day:
            return day
        self.moved[name] += 1
        return before + 1

    def _bad(self, column: Named, text: str, line: int, allowed: str, mend: str) -> str:
        found = f"{quoted(text)} cannot be used"
        shown = self.columns.header[self.columns.place(column)].strip()
        self.findings.append(Finding(self.file, line, shown, Grade.ERROR, found, allowed, mend))
        return ""


def multiplied(text: str, factor: Decimal) -> str:
    """Multiply a number, exactly; a text that is none stays, and reading it will say so."""
    try:
        product = Decimal(text) * factor
    except InvalidOperation:
        return text
    if not product.is_finite():
        return text
    return f"{product.normalize():f}"


def _whole(text: str) -> int | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    fits = number.is_finite() and 0 <= number < _MOST_YEARS * 366 and number == int(number)
    return int(number) if fits else None


def _less(origin: Snapshot, count: int) -> Day:
    if origin.unit == "days":
        return (origin.day - timedelta(days=count)).toordinal()
    months = count * 12 if origin.unit == "years" else count
    return add_months(origin.day.toordinal(), -months)
