"""Reading the sheets of a workbook as tables."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from warnings import catch_warnings, simplefilter

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.xml import DEFUSEDXML

from coderpath.facts.files.table import BLOCK, MOST_COLUMNS, MOST_ROWS, BadFile, Block, Table
from coderpath.facts.files.xlsx_cells import SheetRows, cell_text
from coderpath.facts.files.xlsx_guard import check_workbook

_ALLOWED = "A workbook is an XLSX file without a password"
_MEND = "Open it in the spreadsheet and save it once more, or save the sheet as CSV"
_QUIET_ROWS = 256
_LEADING_ZEROS = re.compile("0{2,}")


class XlsxSheet(NamedTuple):
    """A worksheet that has not been read yet."""

    file: str
    title: str
    hidden: bool
    book: Any
    source: Any
    """openpyxl's own objects: their stubs leave out what a reader of rows needs."""

    def table(self) -> Table:
        """Read the header; the rows follow as they are asked for. Raises BadFile."""
        rows = _rows(self)
        line, header = next(rows, (1, []))
        return Table(self.file, header, line, _blocks(rows))


class XlsxWorkbook:
    """A workbook as openpyxl reads it."""

    def __init__(self, path: Path, file: str) -> None:
        check_workbook(path, file)
        self._book = _load(path, file)
        self.sheets = tuple(self._sheets(file))

    def _sheets(self, file: str) -> Iterator[XlsxSheet]:
        every: Iterable[object] = self._book
        sheets = [sheet for sheet in every if isinstance(sheet, ReadOnlyWorksheet)]
        for sheet in sheets:
            name = f"{file}, sheet {sheet.title}" if len(sheets) > 1 else file
            yield XlsxSheet(name, sheet.title, sheet.sheet_state != "visible", self._book, sheet)

    def close(self) -> None:
        """Close the archive."""
        self._book.close()


def _load(path: Path, file: str) -> Workbook:
    if not DEFUSEDXML:
        message = "workbooks are read only with defusedxml in place"
        raise RuntimeError(message)
    try:
        with catch_warnings():
            simplefilter("ignore")
            return load_workbook(path, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        raise BadFile(file, "The workbook cannot be read", _ALLOWED, _MEND) from error


def _blocks(rows: Iterator[tuple[int, list[str]]]) -> Iterator[Block]:
    while some := list(islice(rows, BLOCK)):
        yield Block([line for line, _ in some], [row for _, row in some])


def _rows(sheet: XlsxSheet) -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not blank, with its number."""
    zeros = _zero_styles(sheet.book)
    try:
        for line, cells in _quietly(_parsed(sheet)):
            row = _row_text(sheet.file, cells, zeros)
            if row:
                yield line, row
    except BadFile:
        raise
    except Exception as error:
        raise BadFile(sheet.file, "The sheet cannot be read", _ALLOWED, _MEND) from error


def _quietly(rows: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
    """Pass rows on while openpyxl's warnings are off: what they say becomes findings."""
    while True:
        with catch_warnings():
            simplefilter("ignore")
            some = list(islice(rows, _QUIET_ROWS))
        if not some:
            return
        yield from some


def _parsed(sheet: XlsxSheet) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    book = sheet.book
    with book._archive.open(sheet.source._worksheet_path) as part:  # noqa: SLF001 -- as openpyxl's own reading
        parser = SheetRows(
            part,
            sheet.source._shared_strings,  # noqa: SLF001 -- as openpyxl's own reading
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001 -- as openpyxl's own reading
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001 -- as openpyxl's own reading
        )
        yield from parser.parse()


def _row_text(file: str, cells: list[dict[str, Any]], zeros: Mapping[int, int]) -> list[str]:
    row: list[str] = []
    for cell in cells:
        value = cell["value"]
        if value is None or value == "":
            continue
        column = cell["column"]
        if cell["row"] > MOST_ROWS or column > MOST_COLUMNS:
            raise _too_far(file, cell["row"], column)
        row.extend([""] * (column - len(row)))
        row[column - 1] = cell_text(cell, f"{get_column_letter(column)}{cell['row']}", zeros)
    return row


def _too_far(file: str, line: int, column: int) -> BadFile:
    return BadFile(
        file,
        f"There is a value in row {line:,}, column {column:,}",
        f"A sheet has at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns",
        "Take out the value that stands far outside the table",
        line=min(line, MOST_ROWS),
    )


def _zero_styles(book: Any) -> dict[int, int]:  # noqa: ANN401 -- the stubs leave out styles
    """Find the cell styles that show numbers with leading zeros, and how many signs wide."""
    formats: list[str] = list(book._number_formats)  # noqa: SLF001 -- cells of rows know no format
    first_own = 164
    widths: dict[int, int] = {}
    for style, array in enumerate(book._cell_styles):  # noqa: SLF001 -- cells of rows know no format
        own = array.numFmtId - first_own
        if 0 <= own < len(formats) and _LEADING_ZEROS.fullmatch(formats[own]):
            widths[style] = len(formats[own])
    return widths
