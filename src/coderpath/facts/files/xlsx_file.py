"""Reading the sheets of a workbook as tables."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, Any, NamedTuple
from warnings import catch_warnings, simplefilter
from zipfile import ZipFile

from openpyxl.packaging.manifest import Manifest
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.xml import DEFUSEDXML
from openpyxl.xml.constants import SHARED_STRINGS

from coderpath.facts.files.frame import Frame, SheetRow
from coderpath.facts.files.table import BLOCK, MOST_COLUMNS, MOST_ROWS, BadFile, Block, Table
from coderpath.facts.files.xlsx_cells import CellTexts
from coderpath.facts.files.xlsx_formats import formats_of
from coderpath.facts.files.xlsx_frame import frame_of
from coderpath.facts.files.xlsx_guard import check_workbook
from coderpath.facts.files.xlsx_part import RawCell, parsed_rows, parsed_texts

_ALLOWED = "A workbook is an XLSX file without a password"
_MEND = "Open it in the spreadsheet and save it once more, or save the sheet as CSV"


class XlsxSheet(NamedTuple):
    """A worksheet that has not been read yet."""

    file: str
    title: str
    hidden: bool
    part: str
    """Its part of the archive."""
    book: "_Package"

    def table(self) -> Table:
        """Read the header; the rows follow as they are asked for. Raises BadFile."""
        rows = ((row.line, row.cells) for row in _rows(self, self._texts()))
        line, header = next(rows, (1, []))
        return Table(self.file, header, line, _blocks(rows))

    def rows(self) -> Iterator[SheetRow]:
        """Give the rows that are not blank, as people see them. Raises BadFile."""
        return _rows(self, self._texts(as_seen=True))

    def frame(self) -> Frame:
        """Give the merged cells and the hidden columns. Raises BadFile."""
        try:
            with self._opened() as part:
                return frame_of(part)
        except Exception as error:
            raise _unreadable(self.file) from error

    def _texts(self, *, as_seen: bool = False) -> CellTexts:
        book = self.book
        return CellTexts(book.shared_strings, formats_of(book.wb), book.wb.epoch, as_seen=as_seen)

    def _opened(self) -> IO[bytes]:
        return self.book.archive.open(self.part)


class XlsxWorkbook:
    """A workbook: openpyxl reads what it is made of, its rows are read as they are asked for."""

    def __init__(self, path: Path, file: str) -> None:
        check_workbook(path, file)
        self._book = _load(path, file)
        self.sheets = tuple(self._sheets(file))

    def _sheets(self, file: str) -> Iterator[XlsxSheet]:
        sheets = self._book.worksheets
        for title, state, part in sheets:
            name = f"{file}, sheet {title}" if len(sheets) > 1 else file
            yield XlsxSheet(name, title, state != "visible", part, self._book)

    def close(self) -> None:
        """Close the archive."""
        self._book.archive.close()


class _Package(ExcelReader):
    """Reads what a workbook is made of and the texts that cells share, and no sheet."""

    archive: ZipFile
    package: Manifest
    shared_strings: list[str]
    parser: Any
    wb: Any
    worksheets: list[tuple[str, str, str]]
    """The title, the state and the part of each worksheet."""

    def read(self) -> None:
        """Read all but the sheets."""
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        apply_stylesheet(self.archive, self.wb)
        self.worksheets = [
            (sheet.name, sheet.state, link.target)
            for sheet, link in self.parser.find_sheets()
            if link.target in self.valid_files and "chartsheet" not in link.Type
        ]

    def read_strings(self) -> None:
        """Read the shared texts."""
        part: Any = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call] # openpyxl's
        if part is not None:
            with self.archive.open(part.PartName[1:]) as opened:
                self.shared_strings = parsed_texts(opened)


def _load(path: Path, file: str) -> _Package:
    if not DEFUSEDXML:
        message = "workbooks are read only with defusedxml in place"
        raise RuntimeError(message)
    try:
        with catch_warnings():
            simplefilter("ignore")
            reader = _Package(path, read_only=True, data_only=True, keep_links=False)
            reader.read()
            return reader
    except Exception as error:
        raise BadFile(file, "The workbook cannot be read", _ALLOWED, _MEND) from error


def _blocks(rows: Iterator[tuple[int, list[str]]]) -> Iterator[Block]:
    while some := list(islice(rows, BLOCK)):
        yield Block([line for line, _ in some], [row for _, row in some])


def _rows(sheet: XlsxSheet, texts: CellTexts) -> Iterator[SheetRow]:
    """Give each row that is not blank, with its number."""
    try:
        with sheet._opened() as part:  # noqa: SLF001 -- a sheet's own rows
            for line, hidden, cells in parsed_rows(part):
                row = _row_text(sheet.file, line, cells, texts)
                beyond = tuple(texts.beyond_a_day)
                texts.beyond_a_day.clear()
                if row:
                    yield SheetRow(line, row, hidden, beyond)
    except BadFile:
        raise
    except Exception as error:
        raise _unreadable(sheet.file) from error


def _unreadable(file: str) -> BadFile:
    return BadFile(file, "The sheet cannot be read", _ALLOWED, _MEND)


def _row_text(file: str, line: int, cells: list[RawCell], texts: CellTexts) -> list[str]:
    row: list[str] = []
    for cell in cells:
        text = texts.text(cell, line)
        if not text:
            continue
        column = cell.column
        if line > MOST_ROWS or column > MOST_COLUMNS:
            raise _too_far(file, line, column)
        row.extend([""] * (column - len(row)))
        row[column - 1] = text
    return row


def _too_far(file: str, line: int, column: int) -> BadFile:
    return BadFile(
        file,
        f"There is a value in row {line:,}, column {column:,}",
        f"A sheet has at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns",
        "Take out the value that stands far outside the table",
        line=min(line, MOST_ROWS),
    )
