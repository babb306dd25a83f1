"""The cells of a worksheet as text, written as a CSV file would write them."""

from collections.abc import Generator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from openpyxl.worksheet._reader import (
    FORMULA_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.xml.functions import iterparse

from coderpath.facts.files.table import CELL_PROBLEM

_NO_RESULT = "a formula whose result is not stored"
_EXACT_DIGITS = 10**15


class SheetRows(WorkSheetParser):
    """Reads the rows of a worksheet and nothing else: no styles, no pictures, no conditions.

    A formula without a stored result would pass for a blank cell, so it is marked as an error.
    """

    def parse(self) -> Generator[tuple[int, list[dict[str, Any]]], None, None]:
        """Give each row that the file holds, with its number."""
        for _, element in iterparse(self.source):
            if element.tag == ROW_TAG:
                yield self.parse_row(element)
                element.clear()

    def parse_cell(self, element: Any) -> dict[str, Any]:  # noqa: ANN401 -- an XML element of any parser
        """Read one cell."""
        cell: dict[str, Any] = super().parse_cell(element)
        if cell["value"] is None and element.find(FORMULA_TAG) is not None:
            empty_text = element.get("t") == "str" and element.find(VALUE_TAG) is not None
            if not empty_text:
                cell.update(value=_NO_RESULT, data_type="e")
        return cell


def cell_text(cell: Mapping[str, Any], place: str, zeros: Mapping[int, int]) -> str:
    """Write a cell as text; an error becomes a cell problem that names the place.

    `zeros` gives the width of the styles that show a number with leading zeros.
    """
    value = cell["value"]
    if isinstance(value, str):
        return _problem(value, place) if cell["data_type"] == "e" else value
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value).zfill(zeros.get(cell["style_id"], 0))
    return _other_text(value)


def _problem(error: str, place: str) -> str:
    if error == _NO_RESULT:
        return f"{CELL_PROBLEM}cell {place} holds {error}"
    return f"{CELL_PROBLEM}error {error} stands in cell {place}"


def _other_text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return _number_text(value)
    return str(value)


def _number_text(value: float) -> str:
    """Write a number with the fifteen digits that a spreadsheet keeps, never as 1e-05."""
    if value.is_integer() and abs(value) < _EXACT_DIGITS:
        return str(int(value))
    return f"{Decimal(f'{value:.15g}'):f}"
