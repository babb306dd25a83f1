"""A workbook that is looked at and then read: its rows are parsed once, and kept in between."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from pathlib import Path

from coderpath.facts.files.frame import Frame, SheetRow
from coderpath.facts.files.workbook import OpenWorkbook, ShownSheet, open_workbook


class KeptSheet:
    """A sheet whose rows are kept once all of them have gone by."""

    def __init__(self, sheet: ShownSheet) -> None:
        self._sheet = sheet
        self._whole: list[SheetRow] | None = None
        self.file = sheet.file
        self.title = sheet.title
        self.hidden = sheet.hidden

    def rows(self) -> Iterator[SheetRow]:
        """Give the rows that are not blank, as people see them. Raises BadFile."""
        if self._whole is not None:
            yield from self._whole
            return
        whole: list[SheetRow] = []
        for row in self._sheet.rows():
            whole.append(row)
            yield row
        self._whole = whole

    @cached_property
    def _frame(self) -> Frame:
        return self._sheet.frame()

    def frame(self) -> Frame:
        """Give the merged cells and the hidden columns. Raises BadFile."""
        return self._frame


class _Kept:
    """The workbooks that were opened, by their paths."""

    def __init__(self) -> None:
        self.books: list[OpenWorkbook] = []
        self._sheets: dict[Path, list[KeptSheet]] = {}

    def sheets(self, path: Path) -> list[KeptSheet]:
        if path not in self._sheets:
            book = open_workbook(path, path.name)
            self.books.append(book)
            self._sheets[path] = [KeptSheet(sheet) for sheet in book.sheets]
        return self._sheets[path]


_KEPT: ContextVar[_Kept | None] = ContextVar("kept workbooks", default=None)


@contextmanager
def parsed_once() -> Iterator[None]:
    """Keep what is parsed of workbooks until the end, in which nothing may change them."""
    kept = _Kept()
    token = _KEPT.set(kept)
    try:
        yield
    finally:
        _KEPT.reset(token)
        for book in kept.books:
            book.close()


def kept_sheets(path: Path) -> Sequence[ShownSheet] | None:
    """Give the sheets of a workbook as they are kept; None where nobody keeps any."""
    kept = _KEPT.get()
    return kept.sheets(path) if kept else None
