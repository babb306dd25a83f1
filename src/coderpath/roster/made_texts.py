"""What the cell of a map makes of a row: each different text of a column is worked out once."""

from collections.abc import Callable
from dataclasses import replace

from coderpath.days import iso
from coderpath.facts.values.dates import day_after, read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.columns import Columns
from coderpath.roster.map import Cell
from coderpath.roster.origins.constant import Constant
from coderpath.roster.origins.from_column import FromColumn
from coderpath.roster.origins.person import Person
from coderpath.roster.row import TableRow
from coderpath.roster.wanted import as_wanted, is_any_text_wanted
from coderpath.sentence.calendar import day_words

_MONTH = len("2026-01")
MOST_KEPT = 20_000
"""Different texts of a column that are kept; of more, as of ids, hardly one comes again."""


class MadeTexts:
    """The texts that one cell makes, for one column of facts."""

    def __init__(self, name: str, cell: Cell, columns: Columns) -> None:
        self.cell = cell
        self.is_noted = False
        """Whether one value of each column that it reads has been told."""
        self.assumed = _assumed(cell)
        self._name = name
        self._places = [columns.place(column) for column in cell.origin.columns]
        self._when = [(test, columns.place(test.column)) for test in cell.when]
        self._kept: dict[str, str] = {}
        origin = cell.origin
        self._is_turned = isinstance(origin, FromColumn) and origin.turned
        self._is_kept = isinstance(origin, FromColumn) and not (origin.turned or origin.same_as)
        is_bare = (
            isinstance(origin, FromColumn)
            and replace(origin, turned=False) == FromColumn(origin.column, of_names=origin.of_names)
            and not (cell.last_day or cell.to_month)
            and is_any_text_wanted(name)
        )
        self._is_as_it_stands = is_bare and not self._is_turned
        self._is_name = is_bare and self._is_turned

    @property
    def by_one_text(self) -> tuple[int, Callable[[str], str | None]] | None:
        """The column on whose text alone it hangs, and what gives the text made of that one.

        None stands for a text that was not worked out yet; without such a column it is None itself.
        """
        cell = self.cell
        if self._when or self.assumed or cell.before or cell.against:
            return None
        if self._is_as_it_stands:
            return self._places[0], str
        if self._is_name:
            return self._places[0], _name_as_it_stands
        return (self._places[0], self._kept.get) if self._is_kept else None

    def text(self, row: TableRow) -> str:
        """Give the text for a row of the table; blank where the cell does not hold for it."""
        if self._when and not all(test.passes(row.cells[at]) for test, at in self._when):
            return ""
        if self._is_as_it_stands:
            return row.cells[self._places[0]]
        return self._known(row) if self._is_kept else self._made(row)

    def _known(self, row: TableRow) -> str:
        raw = row.cells[self._places[0]]
        text = self._kept.get(raw)
        if text is None:
            found = len(row.findings)
            text = self._made(row)
            # What is wrong with a text is found in each of its rows.
            if len(row.findings) == found and len(self._kept) < MOST_KEPT:
                self._kept[raw] = text
        return text

    def _made(self, row: TableRow) -> str:
        text = self._as_meant(self.cell.origin.text(row), row)
        return as_wanted(self._name, text) if text else ""

    def _as_meant(self, text: str, row: TableRow) -> str:
        """Give the day after a last day, or the month of a day; a text that is no day stays."""
        if not text or not (self.cell.last_day or self.cell.to_month):
            return text
        day = read_day(text)
        if isinstance(day, Unreadable):
            return text
        if not self.cell.last_day:
            return (iso(day) or "")[:_MONTH]
        columns = self.cell.origin.columns
        after = day_after(day, row.at(columns[0]) if columns else text)
        if not isinstance(after, Unreadable):
            return iso(after) or ""
        return row.refused(columns[0], after) if columns else text

    def names_nobody(self, row: TableRow) -> bool:
        """Tell whether somebody is named whom nobody knows, if the text for a row is blank."""
        return isinstance(self.cell.origin, Person) and any(row.cells[at] for at in self._places)


def _name_as_it_stands(text: str) -> str | None:
    """Give a name that nothing turns round; None for one with a comma, which may be turned."""
    return None if "," in text else text


def _assumed(cell: Cell) -> str:
    """Say why a value is assumed, and which where it is the same in every row."""
    if not cell.assumed or not isinstance(cell.origin, Constant):
        return cell.assumed
    day = read_day(cell.origin.value)
    value = cell.origin.value if isinstance(day, Unreadable) else day_words(day)
    return f"{value}: {cell.assumed}"
