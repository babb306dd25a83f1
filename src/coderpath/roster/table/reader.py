"""Reading a table from any file, row by row: what it is made of, and what is left out of it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from coderpath.facts.files.frame import SheetRow
from coderpath.facts.files.table import BadFile
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.roster.table.account import LeftRows
from coderpath.roster.table.asked import AskedTable
from coderpath.roster.table.clocks import Clocks
from coderpath.roster.table.header import Header, spread_down
from coderpath.roster.table.letters import letters_of, told_apart
from coderpath.roster.table.not_people import RowJudge
from coderpath.roster.table.numbers import NumberForms
from coderpath.roster.table.other_tables import TablesBelow, said_of_beside, up_to_a_blank_row
from coderpath.roster.table.sheets import Chosen, Found, choose, opened_sheets
from coderpath.roster.table.text_file import TextSheet
from coderpath.sentence.words import counted, listed

SHEET = "Sheet"
"""The column that says on which sheet a row stands, where several are read."""
_SAMPLE = 400
_MOST_KEPT = 20_000
"""Different texts of a sheet that are kept for the cells that say the same."""
Tell = Callable[[int], None]


class ReadRow(NamedTuple):
    """A row of a table, as wide as its header."""

    file: str
    line: int
    cells: list[str]


class Another(NamedTuple):
    """Another table on the sheet, which is not read."""

    header_row: int
    """The row of its headings; 0 where it is to be found."""
    column: int
    """Its first column, counted from 1."""
    names: list[str]


class TableReader:
    """A table on its way in. What is said of it is whole when its rows have gone by."""

    def __init__(
        self, file: str, chosen: Chosen, asked: AskedTable, ids: Collection[str], tell: Tell
    ) -> None:
        self.asked = asked
        self.chosen = chosen
        self._main = chosen.found[0]
        self._ids = {_plain(name) for name in ids}
        self._tell = tell
        self.file = self._main.sheet.file if len(chosen.found) == 1 else file
        header = _header_of(self._main)
        self.header_row = header.first
        self.header_rows = header.last - header.first + 1
        self._names = list(header.names)
        self.header = told_apart(self._names, self._main.left)
        if len(chosen.found) > 1:
            self._names.append(_free(SHEET, self._names))
            self.header.append(self._names[-1])
        self.unnamed = header.unnamed
        self._unnamed_filled: set[int] = set()
        self._merged: Counter[int] = Counter()
        self._left = LeftRows(asked, several=len(chosen.found) > 1)
        self._forms = NumberForms(len(self.header))
        self._judge: RowJudge | None = None
        self._clocks = Clocks()
        self._below: list[TablesBelow] = []
        self._beside: Counter[tuple[str, ...]] = Counter()

    def rows(self) -> Iterator[ReadRow]:
        """Give the rows that are read. Raises BadFile."""
        number = 0
        for found in self.chosen.found:
            for row in self._of_sheet(found):
                number += 1
                if number % 1000 == 0:
                    self._tell(number)
                yield row

    def _of_sheet(self, found: Found) -> Iterator[ReadRow]:
        header = _header_of(found)
        order = _order(self._names, header.names)
        rows = self._rows_below(found, header)
        sample = list(islice(rows, _SAMPLE))
        # The column that names the sheet is full in every row, and tells nothing of it.
        ordered = _Ordered(found, order, self.asked.blanks, is_named=len(order) < len(self.header))
        cells = [ordered.texts(row)[: len(order)] for row in sample]
        names = self._names[: len(order)]
        heads = self.header[: len(order)]
        ids = [place for place, name in enumerate(heads) if _plain(name) in self._ids]
        judge = RowJudge(names, [row for row in cells if any(row)], ids)
        self._judge = self._judge or judge
        tables = TablesBelow(names, cells[: up_to_a_blank_row(sample)])
        self._below.append(tables)
        for row in chain(sample, rows):
            texts = ordered.texts(row)
            if header.beside and any(map(str.strip, row.cells[len(header.names) :])):
                self._beside[header.beside] += 1
            own = texts[:-1] if ordered.is_named else texts
            if not any(own) or not tables.takes(row, own):
                continue
            if not self._left.takes(row, own, judge, found.sheet.title):
                continue
            if row.beyond_a_day:
                self._clocks.see(row, order, texts)
            self._see(texts)
            yield ReadRow(found.sheet.file, row.line, texts)

    def _rows_below(self, found: Found, header: Header) -> Iterator[SheetRow]:
        below = (row for row in found.rows() if row.line > header.last)
        return spread_down(below, found.frame, self._merged)

    def _see(self, texts: Sequence[str]) -> None:
        self._forms.see(texts)
        for place in self.unnamed:
            if texts[place]:
                self._unnamed_filled.add(place)

    @property
    def decimal(self) -> str:
        """The sign before decimals, once the rows have gone by."""
        sheet = self._main.sheet
        separator = sheet.separator if isinstance(sheet, TextSheet) else ""
        return self.asked.decimal or self._forms.decimal(separator)

    def numeric(self) -> frozenset[int]:
        """Give the places of columns whose numbers have signs that have to be understood."""
        ids = self._judge.ids if self._judge else ()
        return self._forms.numeric() - frozenset(ids)

    @property
    def blank_columns(self) -> frozenset[int]:
        """Places of columns without a name and without a value."""
        return self.unnamed - self._unnamed_filled

    @property
    def no_people(self) -> int:
        """How many rows are no people's, or may be none."""
        return self._left.found

    @property
    def others(self) -> list[Another]:
        """The other tables on the one sheet that is read."""
        if len(self._below) != 1:
            return []
        header, column = _header_of(self._main), self._main.left + 1
        below = (Another(one.header_row, column, one.names) for one in self._below[0].others)
        if not self._beside:
            return list(below)
        return [Another(0, header.beside_at, list(header.beside)), *below]

    def said(self, used: Collection[int] | None = None) -> Iterator[Said]:
        """Say how the table was read; of numbers only in the columns that are used."""
        sheet = self._main.sheet
        if isinstance(sheet, TextSheet):
            yield from sheet.said
        yield from self.chosen.said
        yield from self._of_header()
        yield from self._of_columns()
        if self._main.left:
            says = f"the table begins at column {letters_of(self._main.left + 1)}"
            yield Said(Sort.LEFT_OUT, "Columns before the table", says, "", self._main.left)
        for names, number in self._beside.items():
            yield said_of_beside(names, number)
        for tables in self._below:
            yield from tables.said()
        yield from self._left.said()
        yield from self._clocks.said(self.header, used)
        asked = bool(self.asked.decimal)
        for place, said in self._forms.said(self.header, self.decimal, asked=asked):
            if place in self.numeric() and (used is None or place in used):
                yield said

    def _of_header(self) -> Iterator[Said]:
        header = _header_of(self._main)
        rows = f"row {header.first}"
        if header.last > header.first:
            rows = f"rows {header.first} to {header.last}"
            yield Said(
                Sort.TAKEN, "Names of the columns", f"taken from {rows}, as in “{self._two()}”"
            )
        if header.titles:
            says = "not read: the names of the columns stand below"
            yield Said(Sort.LEFT_OUT, f"Rows above {rows}", says, "", header.titles)
        names = [self.header[place] for place in sorted(self.unnamed - self.blank_columns)]
        if names:
            says = f"nothing names them, so they are called {listed(names)}"
            yield Said(Sort.TAKEN, "Columns without a name", says, "", len(names))

    def _two(self) -> str:
        return next((name for name in self.header if " / " in name), self.header[0])

    def _of_columns(self) -> Iterator[Said]:
        for place, number in sorted(self._merged.items()):
            if place < len(self.header):
                says = f"merged cells count for all of their rows, {counted(number, 'row')} more"
                yield Said(Sort.TAKEN, self.header[place], says, "", number)
        hidden = sorted(self._main.frame.hidden_columns)
        names = [self.header[one - 1] for one in hidden if one <= len(self.header)]
        if names:
            says = f"{listed(names)} read like the others"
            left = self._main.left
            places = tuple(f"column {letters_of(left + one)}" for one in hidden[:MOST_PLACES])
            yield Said(Sort.ASSUMED, "Hidden columns", says, "", len(names), places)


class _Ordered:
    """The cells of a sheet's rows in the order of the header, trimmed, and blanks as blanks."""

    def __init__(
        self,
        found: Found,
        order: Sequence[int | None],
        blanks: Collection[str],
        *,
        is_named: bool,
    ) -> None:
        self.is_named = is_named
        """Whether the last text names the sheet."""
        self._sheet = found.sheet
        self._header = _header_of(found)
        self._width = len(self._header.names)
        self._order = None if list(order) == list(range(self._width)) else order
        self._blanks = blanks
        self._same: dict[str, str] = {}
        """Texts that stand in many cells, kept once."""

    def texts(self, row: SheetRow) -> list[str]:
        """Give the texts of a row. Raises BadFile."""
        texts = list(map(str.strip, row.cells))
        once = self._same.setdefault if len(self._same) < _MOST_KEPT else self._same.get
        texts = list(map(once, texts, texts))
        if len(texts) != self._width:
            texts = self._squared(row, texts)
        if self._order is not None:
            texts = ["" if at is None else texts[at] for at in self._order]
        if self._blanks:
            texts = ["" if text.casefold() in self._blanks else text for text in texts]
        if self.is_named:
            texts.append(self._sheet.title)
        return texts

    def _squared(self, row: SheetRow, texts: list[str]) -> list[str]:
        width = self._width
        if any(texts[width:]) and not self._header.beside:
            raise _too_wide(self._sheet.file, row.line, len(row.cells), width)
        return [*texts[:width], *[""] * (width - len(texts))]


@contextmanager
def open_table(
    path: Path,
    asked: AskedTable,
    ids: Collection[str] = (),
    *,
    ask: bool = True,
    tell: Tell = lambda _: None,
) -> Iterator[TableReader]:
    """Open the table of a file. Raises BadFile.

    `ids` are the names of columns that hold ids, where they are known; `tell` hears how many rows
    have gone by. With `ask` sheets that differ are not chosen from.
    """
    with opened_sheets(path, asked) as sheets:
        chosen = choose(path.name, sheets, asked, ask=ask)
        yield TableReader(path.name, chosen, asked, ids, tell)


def _header_of(found: Found) -> Header:
    if found.header is None:
        allowed = "A table has a row with the names of its columns"
        mend = "Correct header_row or sheet below table in the map"
        raise BadFile(found.sheet.file, "There is no table on this sheet", allowed, mend)
    return found.header


def _order(wanted: Sequence[str], names: Sequence[str]) -> list[int | None]:
    """Tell where the columns of the first sheet stand on another; the last may be the sheet's."""
    places: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        places.setdefault(_plain(name), []).append(place)
    taken: Counter[str] = Counter()
    order: list[int | None] = []
    for name in wanted[: len(names)] if len(wanted) == len(names) + 1 else wanted:
        at = places.get(_plain(name), [])
        number = taken[_plain(name)]
        order.append(at[number] if number < len(at) else None)
        taken[_plain(name)] += 1
    return order


def _free(name: str, taken: Sequence[str]) -> str:
    known = set(map(_plain, taken))
    return name if _plain(name) not in known else f"{name} of the workbook"


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _too_wide(file: str, line: int, cells: int, width: int) -> BadFile:
    return BadFile(
        file,
        f"The row has {cells} cells, the header {width}",
        "A row has at most as many cells as the header",
        "Put a value that holds a comma in double quotes, or name the column in the header",
        line=line,
    )
