"""Workbooks with several sheets: those of one shape are read together, no other without a line."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from coderpath.facts.files.table import BadFile
from coderpath.roster import apply_map, fill_tables
from coderpath.roster.read import read_map_text
from tests.unit.tables.books import book_of, cells, read, words

HEADER = ["Badge", "Month", "Records"]


def test_sheets_of_one_shape_are_read_one_after_the_other(tmp_path: Path) -> None:
    path = book_of(
        tmp_path / "t.xlsx",
        {
            "Jan 2026": [HEADER, [1001, "Jan 2026", 412]],
            "Feb 2026": [["Title"], [], ["Month", "Badge", "Records"], ["Feb 2026", 1001, 398]],
            "Mar 2026": [HEADER, [1001, "Mar 2026", 401], ["Total", None, 401]],
        },
    )
    assert cells(path) == [
        [*HEADER, "Sheet"],
        ["1001", "Jan 2026", "412", "Jan 2026"],
        ["1001", "Feb 2026", "398", "Feb 2026"],
        ["1001", "Mar 2026", "401", "Mar 2026"],
    ]
    rows = read(path)
    assert list(zip(rows.files, rows.lines, strict=True))[1] == ("t.xlsx, sheet Feb 2026", 4)
    assert words(path) == [
        ("taken", "Sheets", "read one after the other: they have the same columns"),
        ("left out", "Rows that are not people", '1 row of sums ("Total") left out'),
    ]
    assert cells(path, sheet="Mar 2026") == [HEADER, ["1001", "Mar 2026", "401"]]


def test_sheets_of_another_shape_and_hidden_ones_are_named(tmp_path: Path) -> None:
    path = book_of(
        tmp_path / "t.xlsx",
        {"North": [HEADER, [1, "2026-01", 4]], "Pay": [["Grade"], [3]], "Old": [HEADER]},
    )
    book = load_workbook(path)
    book["Old"].sheet_state = "hidden"
    book.save(path)
    with pytest.raises(BadFile) as bad:
        read(path)
    assert bad.value.finding.allowed == "The sheets are North, Pay"
    assert words(path, sheet="North") == [
        ("left out", "Sheets", "Pay not read: not the same columns, or no table"),
        ("left out", "Hidden sheets", "not read"),
    ]


def test_hidden_rows_and_columns_never_pass_without_a_line(tmp_path: Path) -> None:
    path = book_of(tmp_path / "t.xlsx", {"S": [HEADER, [1, "2026-01", 4], [2, "2026-01", 5]]})
    book = load_workbook(path)
    book["S"].row_dimensions[3].hidden = True
    book["S"].column_dimensions["C"].hidden = True
    book.save(path)
    assert words(path) == [
        ("assumed", "Hidden columns", "Records read like the others"),
        ("assumed", "Hidden rows", "read like the others"),
    ]
    assert len(cells(path)) == 3
    assert len(cells(path, leave_hidden=True)) == 2


def test_findings_and_the_account_name_the_sheet(tmp_path: Path) -> None:
    path = book_of(
        tmp_path / "t.xlsx",
        {
            "Jan": [HEADER, [1001, "2026-01", 412]],
            "Feb": [HEADER, [1001, "2026-02", "many"], [1002, "2026-02", None]],
        },
    )
    facts = (
        "  coders: {coder: Badge, hired: {value: 2020-01-01}, once: yes}\n"
        "  hours: {coder: Badge, month: Month, productive_minutes: Records,"
        " when: {Records: {filled: yes}}}\n"
    )
    roster, _ = read_map_text(f"roster: 1\nfacts:\n{facts}", "map.yaml")
    assert roster is not None
    made = apply_map(roster, path)
    assert [(one.file, one.line, one.column) for one in made.findings] == [
        ("t.xlsx, sheet Feb", 2, "Records")
    ]
    (filled,) = [one for one in fill_tables(roster, path).said if "is blank" in one.says]
    assert filled.places == ("sheet Feb, row 3",)
