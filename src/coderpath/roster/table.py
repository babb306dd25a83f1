"""The table that a map is applied to: its header and all of its rows, as text."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from coderpath.facts.files.csv_file import read_csv
from coderpath.facts.files.table import CELL_PROBLEM, BadFile, Table
from coderpath.facts.files.workbook import Sheet, open_workbook
from coderpath.findings import closest
from coderpath.roster.map import RosterMap


@dataclass(frozen=True)
class Rows:
    """A header and the rows below it, each as wide as the header, with their lines."""

    file: str
    header: Sequence[str]
    header_line: int
    lines: Sequence[int]
    rows: Sequence[Sequence[str]]


def read_rows(path: Path, roster: RosterMap) -> Rows:
    """Read the table. Raises BadFile."""
    if path.suffix.lower() != ".xlsx":
        return _rows(read_csv(path, path.name), roster)
    with closing(open_workbook(path, path.name)) as book:
        return _rows(_sheet(book.sheets, path.name, roster).table(), roster)


def _sheet(sheets: Sequence[Sheet], file: str, roster: RosterMap) -> Sheet:
    if roster.sheet is None:
        shown = [sheet for sheet in sheets if not sheet.hidden]
        if len(shown) == 1:
            return shown[0]
        found = f"The workbook has {len(shown)} sheets that are not hidden"
        mend = "Add sheet below table in the map"
    else:
        named = [sheet for sheet in sheets if _plain(sheet.title) == _plain(roster.sheet)]
        if named:
            return named[0]
        found = f"The workbook has no sheet {roster.sheet}"
        meant = closest(roster.sheet, [sheet.title for sheet in sheets])
        mend = f"Write {meant} if that is meant" if meant else "Correct sheet in the map"
    titles = ", ".join(sheet.title for sheet in sheets) or "none"
    raise BadFile(file, found, f"The sheets are {titles}", mend)


def _rows(table: Table, roster: RosterMap) -> Rows:
    every = _from_row(table, roster.header_row)
    line, header = next(every, (0, []))
    if not any(cell.strip() for cell in header):
        found = f"There is no table from row {roster.header_row} on"
        allowed = "A table has a row with the names of its columns"
        mend = "Correct header_row below table in the map"
        raise BadFile(table.file, found, allowed, mend)
    width = len(header)
    blank = _blank_reader(roster)
    lines: list[int] = []
    rows: list[list[str]] = []
    for row_line, row in every:
        if any(cell.strip() for cell in row[width:]):
            raise _too_wide(table.file, row_line, len(row), width)
        lines.append(row_line)
        rows.append([blank(cell) for cell in [*row, *[""] * (width - len(row))][:width]])
    return Rows(table.file, [cell.removeprefix(CELL_PROBLEM) for cell in header], line, lines, rows)


def _from_row(table: Table, first: int) -> Iterator[tuple[int, Sequence[str]]]:
    """Give each row that is not blank, from a line on."""
    if table.header and table.header_line >= first:
        yield table.header_line, table.header
    for block in table.blocks:
        for line, row in zip(block.lines, block.rows, strict=True):
            if line >= first and any(cell.strip() for cell in row):
                yield line, row


def _blank_reader(roster: RosterMap) -> Callable[[str], str]:
    """Make a function that trims a cell, and empties one that the map calls blank."""

    def read(cell: str) -> str:
        text = cell.strip()
        return "" if text.casefold() in roster.blanks else text

    return read


def _too_wide(file: str, line: int, cells: int, width: int) -> BadFile:
    return BadFile(
        file,
        f"The row has {cells} cells, the header {width}",
        "A row has at most as many cells as the header",
        "Put a value that holds a comma in double quotes, or name the column in the header",
        line=line,
    )


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
