"""Workbooks and texts as people have them, made for tests of reading tables."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from coderpath.roster.said import Said
from coderpath.roster.table import Rows, read_rows
from coderpath.roster.table.asked import AskedTable

Lines = Sequence[Sequence[object]]


def book_of(path: Path, sheets: Mapping[str, Lines], merged: Mapping[str, str] = {}) -> Path:
    """Write a workbook; `merged` names ranges of cells by the sheet, parted by blanks."""
    book = Workbook()
    for number, (title, lines) in enumerate(sheets.items()):
        sheet = book.worksheets[0] if number == 0 else book.create_sheet()
        sheet.title = title
        for line in lines:
            sheet.append(list(line))
        for cells in merged.get(title, "").split():
            sheet.merge_cells(cells)
    book.save(path)
    return path


def text_of(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a text file."""
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, **asked: object) -> Rows:
    """Read a table as a map without keys does."""
    return read_rows(path, AskedTable(**asked))  # type: ignore[arg-type] # any of its keys


def cells(path: Path, **asked: object) -> list[list[str]]:
    """Give the header and the rows of a table."""
    rows = read(path, **asked)
    return [list(rows.header), *map(list, rows.rows)]


def account(path: Path, **asked: object) -> list[Said]:
    """Give what is said of a table, with all of its columns used."""
    rows = read(path, **asked)
    return list(rows.said(range(len(rows.header))))


def words(path: Path, **asked: object) -> list[tuple[str, str, str]]:
    """Give the sort, the subject and the words of what is said."""
    return [(str(one.sort), one.what, one.says) for one in account(path, **asked)]
