"""The sheets of a file, and which of them are read."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from coderpath.facts.files.frame import Frame, SheetRow
from coderpath.facts.files.table import BadFile
from coderpath.facts.files.workbook import ShownSheet, open_workbook
from coderpath.findings import closest
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.roster.table.asked import ALL, AskedTable
from coderpath.roster.table.cut import cut_frame, cut_rows
from coderpath.roster.table.header import FIRST_ROWS, Header, find_header
from coderpath.roster.table.once import kept_sheets
from coderpath.roster.table.other_tables import without_beside
from coderpath.roster.table.text_file import TextSheet
from coderpath.sentence.words import listed

MOST_SHEETS = 100
"""Sheets of a workbook that are looked at."""


class Found(NamedTuple):
    """A sheet, and where the names of its columns stand; no header where it holds no table."""

    sheet: ShownSheet
    frame: Frame
    header: Header | None
    left: int = 0
    """How many columns of the sheet stand before the table, and are not read."""

    def rows(self) -> Iterator[SheetRow]:
        """Give its rows, from the first column of the table on."""
        return cut_rows(self.sheet.rows(), self.left)

    @property
    def shape(self) -> frozenset[str]:
        """The names of its columns, in no order."""
        names = self.header.names if self.header else ()
        return frozenset(" ".join(name.split()).casefold() for name in names)


class Chosen(NamedTuple):
    """The sheets that are read, the first before the others, and what is said of the rest."""

    found: tuple[Found, ...]
    said: tuple[Said, ...]
    titles: tuple[str, ...]
    """All that are not hidden."""


@contextmanager
def opened_sheets(path: Path, asked: AskedTable) -> Iterator[Sequence[ShownSheet]]:
    """Open a file of whatever sort: its sheets, of which a text file has one. Raises BadFile."""
    if path.suffix.lower() != ".xlsx":
        yield [TextSheet(path, path.name, asked)]
        return
    if kept := kept_sheets(path):
        yield kept
        return
    with closing(open_workbook(path, path.name)) as book:
        yield book.sheets


def choose(file: str, sheets: Sequence[ShownSheet], asked: AskedTable, *, ask: bool) -> Chosen:
    """Choose what is read: what is asked for, else every sheet with the columns of the first.

    With `ask`, several sheets with other columns are for the reader to choose from: raises
    BadFile. Without it the first is read, and the others are told.
    """
    shown = [sheet for sheet in sheets if not sheet.hidden] or list(sheets)
    if asked.sheets and asked.sheets != (ALL,):
        named = [_named(file, sheets, title) for title in asked.sheets]
        found = [_looked_at(sheet, asked) for sheet in named]
    else:
        first = _named(file, sheets, asked.sheet) if asked.sheet else None
        found = _alike(file, shown, first, asked, ask=ask)
    if not found:
        raise _no_table(file, asked)
    read = {id(one.sheet) for one in found}
    left = [sheet for sheet in sheets if id(sheet) not in read]
    said = (*_together(found), *_left(left, {id(one) for one in shown}))
    return Chosen(tuple(found), said, tuple(sheet.title for sheet in shown))


def _alike(
    file: str,
    shown: Sequence[ShownSheet],
    first: ShownSheet | None,
    asked: AskedTable,
    *,
    ask: bool,
) -> list[Found]:
    """Give the first sheet with a table, and all others with the same columns."""
    if first is not None and not asked.sheets:
        return [_looked_at(first, asked)]
    beginning = [first] if first is not None else []
    rest = [sheet for sheet in shown if sheet is not first]
    every = [_looked_at(sheet, asked) for sheet in [*beginning, *rest][:MOST_SHEETS]]
    tables = [one for one in every if one.header]
    alike = [one for one in tables if one.shape == tables[0].shape]
    if len(alike) < len(tables) and ask and first is None and not asked.sheets:
        raise _which(file, [one.sheet for one in tables])
    return alike


def _looked_at(sheet: ShownSheet, asked: AskedTable) -> Found:
    left = max(asked.first_column - 1, 0)
    found = Found(sheet, cut_frame(sheet.frame(), left), None, left)
    near = (row for row in found.rows() if row.line >= asked.header_row - FIRST_ROWS)
    first = list(islice(near, FIRST_ROWS))
    grows = not isinstance(sheet, TextSheet)
    header = find_header(first, found.frame, asked, grows=grows, left=left)
    return found._replace(header=header and without_beside(header, first, left))


def _named(file: str, sheets: Sequence[ShownSheet], title: str) -> ShownSheet:
    for sheet in sheets:
        if _plain(sheet.title) == _plain(title):
            return sheet
    meant = closest(title, [sheet.title for sheet in sheets])
    mend = f"Write {meant} if that is meant" if meant else "Correct sheet in the map"
    found = f"The workbook has no sheet {title}"
    raise BadFile(file, found, f"The sheets are {_titles(sheets)}", mend)


def _together(found: Sequence[Found]) -> Iterator[Said]:
    if len(found) > 1:
        titles = [one.sheet.title for one in found]
        says = "read one after the other: they have the same columns"
        yield Said(Sort.TAKEN, "Sheets", says, "", len(found), _places(titles))


def _left(left: Sequence[ShownSheet], shown: set[int]) -> Iterator[Said]:
    seen = [sheet.title for sheet in left if id(sheet) in shown]
    hidden = [sheet.title for sheet in left if id(sheet) not in shown]
    if seen:
        named = listed(seen[:MOST_PLACES]) if len(seen) <= MOST_PLACES else "the others"
        says = f"{named} not read: not the same columns, or no table"
        yield Said(Sort.LEFT_OUT, "Sheets", says, "", len(seen), _places(seen))
    if hidden:
        yield Said(Sort.LEFT_OUT, "Hidden sheets", "not read", "", len(hidden), _places(hidden))


def _places(titles: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"sheet {title}" for title in titles[:MOST_PLACES])


def _which(file: str, tables: Sequence[ShownSheet]) -> BadFile:
    found = f"The workbook has {len(tables)} sheets that are not hidden"
    mend = "Add sheet below table in the map"
    return BadFile(file, found, f"The sheets are {_titles(tables)}", mend)


def _no_table(file: str, asked: AskedTable) -> BadFile:
    row = f" from row {asked.header_row} on" if asked.header_row else ""
    mend = "Correct header_row below table in the map"
    if not asked.header_row:
        mend = "Use a table with a row of names above its values"
    allowed = "A table has a row with the names of its columns"
    return BadFile(file, f"There is no table{row}", allowed, mend)


def _titles(sheets: Sequence[ShownSheet]) -> str:
    return ", ".join(sheet.title for sheet in sheets) or "none"


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
