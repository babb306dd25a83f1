"""Workbooks, as whoever asks for their sheets knows them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from coderpath.facts.files.frame import Frame, SheetRow
from coderpath.facts.files.table import Table


class ShownSheet(Protocol):
    """A table as people see it, which has not been read yet."""

    @property
    def file(self) -> str:
        """What findings call it."""

    @property
    def title(self) -> str:
        """Its name in the workbook."""

    @property
    def hidden(self) -> bool:
        """Whether people do not see it."""

    def rows(self) -> Iterator[SheetRow]:
        """Give the rows that are not blank, as people see them. Raises BadFile."""

    def frame(self) -> Frame:
        """Give the merged cells and the hidden columns. Raises BadFile."""


class Sheet(ShownSheet, Protocol):
    """A worksheet that has not been read yet."""

    def table(self) -> Table:
        """Read the header; the rows follow as they are asked for. Raises BadFile."""


class OpenWorkbook(Protocol):
    """A workbook whose archive stays open until it is closed."""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Its worksheets in order."""

    def close(self) -> None:
        """Close the archive."""


def open_workbook(path: Path, file: str) -> OpenWorkbook:
    """Open an XLSX file, which findings call `file`. Raises BadFile."""
    # openpyxl takes longer to load than a folder of CSV files takes to read.
    from coderpath.facts.files.xlsx_file import XlsxWorkbook  # noqa: PLC0415 -- as said above

    return XlsxWorkbook(path, file)
