"""Workbooks that a case writes down: sheets of rows, merged cells, formats and days."""

import io
from datetime import date, datetime
from typing import Any

import openpyxl


def workbook(sheets: dict[str, Any]) -> bytes:
    """Make a workbook; a sheet has rows, and perhaps merged cells and formats by their cells."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, said in sheets.items():
        sheet = book.create_sheet(title)
        for row in said["rows"]:
            sheet.append([_cell(cell) for cell in row])
        for cells in said.get("merged", ()):
            sheet.merge_cells(cells)
        for cells, number_format in said.get("formats", {}).items():
            for cell in _flat(sheet[cells]):
                cell.number_format = number_format
        sheet.sheet_state = said.get("state", "visible")
        for row in said.get("hidden_rows", ()):
            sheet.row_dimensions[row].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(cell: Any) -> Any:
    return datetime(cell.year, cell.month, cell.day) if type(cell) is date else cell  # noqa: DTZ001


def _flat(cells: Any) -> list[Any]:
    if not isinstance(cells, tuple):
        return [cells]
    return [one for some in cells for one in _flat(some)]
