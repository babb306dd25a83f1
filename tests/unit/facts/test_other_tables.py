"""Several tables on one sheet, and clocks that hold days: seen, said, and nothing mixed in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from coderpath.roster.said import Said, Sort
from coderpath.roster.table.asked import AskedTable
from coderpath.roster.table.reader import open_table

Write = Callable[[Path, list[list[str]]], Path]
STAFF = [["Badge", "Name", "Hired"], ["1001", "Ana Silva", "2020-01-06"]]
STAFF += [["1002", "Ben Osei", "2021-02-01"], ["1003", "Dora Lind", "2019-03-04"]]
COURSES = [["Badge", "Course", "Passed"], ["1001", "Ethics", "2024-05-01"]]
COURSES += [["1002", "Anatomy", "2024-06-01"]]


def read(
    path: Path,
    asked: AskedTable = AskedTable(),  # noqa: B008 -- it never changes
) -> tuple[list[str], list[list[str]], list[Said]]:
    """Give the names, the rows, and what is said of them."""
    with open_table(path, asked) as reader:
        rows = [row.cells for row in reader.rows()]
        return reader.header, rows, list(reader.said())


def text(folder: Path, rows: list[list[str]]) -> Path:
    path = folder / "t.csv"
    path.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    return path


def book(folder: Path, rows: list[list[str]]) -> Path:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    path = folder / "t.xlsx"
    made.save(path)
    return path


@pytest.mark.parametrize("written", [text, book])
def test_table_below_is_left_out_with_its_rows(tmp_path: Path, written: Write) -> None:
    _, rows, said = read(written(tmp_path, [*STAFF, ["", "", ""], *COURSES]))
    assert [row[0] for row in rows] == ["1001", "1002", "1003"]
    (told,) = said
    assert (told.sort, told.what, told.count) == (Sort.LEFT_OUT, "Another table below", 2)
    assert told.places == ("row 7", "row 8")
    assert '"Badge", "Course" and "Passed"' in told.says


def test_each_of_several_tables_below_is_named(tmp_path: Path) -> None:
    leaves = [["Badge", "Away", "Back"], ["1001", "2024-05-01", "2024-06-01"]]
    path = text(tmp_path, [*STAFF, ["", "", ""], *COURSES, ["", "", ""], *leaves])
    with open_table(path, AskedTable()) as reader:
        assert len(list(reader.rows())) == 3
        told = [(one.what, one.count) for one in reader.said()]
        assert told == [("Another table below", 2), ("Another table below", 1)]
        assert [(one.header_row, one.names) for one in reader.others] == [
            (6, COURSES[0]),
            (10, leaves[0]),
        ]


@pytest.mark.parametrize("written", [text, book])
def test_table_beside_is_read_from_its_first_column_on(tmp_path: Path, written: Write) -> None:
    wide = [[*left, "", *right] for left, right in zip(STAFF, COURSES, strict=False)]
    path = written(tmp_path, [*wide, *STAFF[3:]])
    with open_table(path, AskedTable()) as reader:
        list(reader.rows())
        [other] = reader.others
    assert (other.header_row, other.column, other.names) == (0, 5, COURSES[0])
    names, rows, said = read(path, AskedTable(first_column=other.column))
    assert (names, rows) == (COURSES[0], COURSES[1:])
    assert [(one.what, one.says, one.count) for one in said] == [
        ("Columns before the table", "the table begins at column E", 4)
    ]


def test_columns_of_one_name_are_told_apart_by_their_letters(tmp_path: Path) -> None:
    head = ["Badge", "Date", "Jan 2026", "DATE", "Jan 2026", ""]
    names, _, _ = read(text(tmp_path, [head, ["1001", "a", "1", "b", "2", "c"]]))
    assert names == [
        "Badge", "Date (column B)", "Jan 2026", "DATE (column D)", "Jan 2026", "column F",
    ]  # fmt: skip


def test_names_repeated_after_a_blank_row_go_on_with_the_table(tmp_path: Path) -> None:
    more = [["Badge", "Name", "Hired"], ["1004", "Eve Moss", "2022-01-03"]]
    _, rows, said = read(text(tmp_path, [*STAFF, ["", "", ""], *more]))
    assert [row[0] for row in rows] == ["1001", "1002", "1003", "1004"]
    assert [one.what for one in said] == ["Rows that are not people"]


def test_names_repeated_on_one_of_several_sheets_go_on_with_its_table(tmp_path: Path) -> None:
    made = Workbook()
    blank = ["", "", ""]
    for row in [*STAFF, blank, *STAFF[:2]]:
        made.active.append(row)
    other = made.create_sheet("March")
    for row in STAFF:
        other.append(row)
    made.save(tmp_path / "t.xlsx")
    header, rows, _ = read(tmp_path / "t.xlsx")
    assert (len(header), [row[0] for row in rows].count("1001")) == (4, 3)


@pytest.mark.parametrize(
    "row", [["Prepared by", "Ana Silva", ""], ["North:", "Team of Kim", "Second floor"]]
)
def test_note_after_a_blank_row_is_no_table(tmp_path: Path, row: list[str]) -> None:
    _, rows, said = read(text(tmp_path, [*STAFF, ["", "", ""], row, *STAFF[1:]]))
    assert [cells[0] for cells in rows if cells[0].isdigit()] == ["1001", "1002", "1003"] * 2
    assert "Another table below" not in [one.what for one in said]


@pytest.mark.parametrize("written", [text, book])
def test_table_beside_is_left_out_where_it_repeats_a_name(tmp_path: Path, written: Write) -> None:
    wide = [[*left, "", *right] for left, right in zip(STAFF, COURSES, strict=False)]
    names, rows, said = read(written(tmp_path, [*wide, *STAFF[3:]]))
    assert names == ["Badge", "Name", "Hired"]
    assert rows == STAFF[1:]
    (told,) = said
    assert (told.sort, told.what, told.count) == (Sort.LEFT_OUT, "Another table beside", 2)
    assert '"Badge", "Course" and "Passed"' in told.says


def test_table_beside_is_left_out_where_it_goes_on_alone(tmp_path: Path) -> None:
    other = [["Month", "Budget"], *[[f"2026-0{n}", str(n)] for n in range(1, 7)]]
    wide = [[*left, "", *right] for left, right in zip(STAFF, other, strict=False)]
    wide += [["", "", "", "", *right] for right in other[len(STAFF) :]]
    names, rows, said = read(text(tmp_path, wide))
    assert names == ["Badge", "Name", "Hired"]
    assert rows == STAFF[1:]
    assert [(one.what, one.count) for one in said] == [("Another table beside", 6)]


def test_empty_column_within_a_table_parts_nothing(tmp_path: Path) -> None:
    beside = [["FTE", "Note"], *[["1", ""]] * 3]
    wide = [[*row, "", *more] for row, more in zip(STAFF, beside, strict=True)]
    names, rows, said = read(text(tmp_path, wide))
    assert names[:3] + names[4:] == ["Badge", "Name", "Hired", "FTE", "Note"]
    assert len(rows) == 3
    assert said == []


def test_blank_columns_at_the_left_are_no_table(tmp_path: Path) -> None:
    names, rows, said = read(text(tmp_path, [["", "", *row] for row in STAFF]))
    assert names[2:] == ["Badge", "Name", "Hired"]
    assert [row[2:] for row in rows] == STAFF[1:]
    assert said == []


def test_clock_that_holds_a_day_is_doubted_in_both_readings(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    for row in (
        ["Badge", "Name", "Hours"],
        ["1001", "Ana Silva", 26.5 / 24],
        ["1002", "Ben", 0.25],
    ):
        sheet.append(row)
    for cell in ("C2", "C3"):
        sheet[cell].number_format = "h:mm"
    path = tmp_path / "t.xlsx"
    made.save(path)
    _, rows, said = read(path)
    assert [row[2] for row in rows] == ["26:30", "6:00"]
    (told,) = said
    assert (told.sort, told.what, told.count, told.places) == (Sort.DOUBT, "Hours", 1, ("row 2",))
    assert told.says == '"26:30" is read as hours, 1 day of them among these'
    assert told.other.startswith('"2:30", as the sheet shows it')


def test_hours_beyond_a_day_that_the_sheet_shows_are_no_doubt(tmp_path: Path) -> None:
    made = Workbook()
    sheet = made.active
    for row in (["Badge", "Name", "Hours"], ["1001", "Ana Silva", 26.5 / 24]):
        sheet.append(row)
    sheet["C2"].number_format = "[h]:mm"
    path = tmp_path / "t.xlsx"
    made.save(path)
    assert read(path)[2] == []
