"""A cell is what it shows: percentages, clocks, days, months and zeros by their number format."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.unit.tables.books import cells


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (0.5, "0%", "50%"),
        (1, "0%", "100%"),
        (0.875, "0.0%", "87.5%"),
        (0.505, "0%", "50.5%"),
        (timedelta(hours=132, minutes=30), "[h]:mm", "132:30"),
        (timedelta(hours=7, minutes=30), "[h]:mm", "7:30"),
        (timedelta(hours=132, minutes=30), "h:mm", "132:30"),
        (0.3125, "h:mm", "7:30"),
        (0.3125, "h:mm AM/PM", "7:30"),
        (5.25, "[hh]:mm:ss", "126:00:00"),
        (date(2022, 3, 14), "m/d/yyyy", "2022-03-14"),
        (date(2022, 3, 14), "dd-mmm-yy", "2022-03-14"),
        (date(2026, 1, 1), "mmm-yy", "2026-01"),
        (date(2026, 1, 1), "mmmm yyyy", "2026-01"),
        (date(2026, 1, 19), "mmm-yy", "2026-01-19"),
        (17, "00000", "00017"),
        (17, '"C-"000', "C-017"),
        (123456789, "000-00-0000", "123-45-6789"),
        (1234567, "00000", "1234567"),
        (45.5, '0.0" hours"', "45.5"),
        (1234.5, "#,##0.00", "1234.5"),
        (12, '"$"#,##0_);[Red]("$"#,##0)', "12"),
        (45658, "General", "45658"),
    ],
)
def test_a_cell_is_what_its_format_shows(
    tmp_path: Path, value: object, number_format: str, shown: str
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (["Badge", "Value"], [1001, value], [1002, value]):
        sheet.append(line)
    sheet["B2"].number_format = sheet["B3"].number_format = number_format
    book.save(tmp_path / "table.xlsx")
    assert cells(tmp_path / "table.xlsx")[1] == ["1001", shown]
