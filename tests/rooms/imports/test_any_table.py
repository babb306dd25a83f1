"""Tables as people have them, brought in the browser: read rightly, and nothing without a line."""

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest

from coderpath_web.rooms.imports import folder
from coderpath_web.rooms.imports.enums import State
from coderpath_web.rooms.imports.table_choices import read_so
from coderpath_web.rooms.imports.table_look import look_at_table
from tests.rooms.imports.brought import bring, counts, found
from tests.rooms.imports.test_mapping import mapped, table_of
from tests.web.factories import coder, facility, path

pytestmark = pytest.mark.django_db


def book(**sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, lines in sheets.items():
        sheet = made.create_sheet(title.replace("_", " "))
        for line in lines:
            sheet.append(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def rows_of(one, kind):
    return [tuple(row["new"].values()) for row in folder.read_rows(one.pk, f"{kind}.new")]


def test_a_sheet_for_each_month_is_read_whole():
    path()
    facility()
    coder("1001")
    header = ["Badge", "Month", "Records", "Hours"]
    one = mapped(
        {
            "year.xlsx": book(
                Jan_2026=[header, [1001, "Jan 2026", 412, 133]],
                Feb_2026=[header, [1001, "Feb 2026", 398, 129]],
                Mar_2026=[header, [1001, "Mar 2026", 401, 129]],
            )
        }
    )
    assert (counts(one, "hours")[0], one.counts["errors"]) == (3, 0)
    shown = next(folder.read_rows(one.pk, "hours.new", 2))
    assert shown["at"] == "year.xlsx, sheet Mar 2026, read as hours, row 2"
    said = [(some["what"], some["says"]) for some in one.counts["said"]]
    assert ("Sheets", "read one after the other: they have the same columns") in said


def test_a_sheet_that_bears_the_name_of_a_kind_by_chance_is_any_table():
    path()
    header = ["EE ID", "Employee", "Jan 2026 Hours"]
    one = bring({"book.xlsx": book(Hours=[header, [1001, "Ana Silva", 133]])})
    assert (one.state, table_of(one)["sheet"]) == (State.MAPPING, "Hours")
    one = bring({"hours.csv": "EE ID,Month,Hours\n1001,2026-01,133\n"}, one.by)
    assert one.counts["mapped"]


def test_fact_files_with_a_misspelt_column_are_told_so():
    one = bring({"hours.csv": "coder,mont,productive_minutes\n1001,2026-01,133\n"})
    assert one.state == State.LOOKED
    assert 'Name it "month"' in next(
        some["mend"] for some in folder.read_rows(one.pk, "findings") if some["column"] == "mont"
    )


NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.mark.parametrize(
    ("months", "first", "last"),
    [
        ([f"{name}-{year}" for year in range(20, 26) for name in NAMES][:63], "2020-01", "2025-03"),
        (["45658", "45689"], "2025-01", "2025-02"),
        (["Jan 2025", "February 2025", "3/2025", "2025/04"], "2025-01", "2025-04"),
    ],
)
def test_months_however_they_are_written(months, first, last):
    path()
    facility()
    coder("1001")
    lines = "".join(f"1001,{month},{300 + n},130\n" for n, month in enumerate(months))
    one = mapped({"t.csv": f"Badge,Month,Records,Hours\n{lines}"})
    read = [row["new"]["month"] for row in folder.read_rows(one.pk, "hours.new")]
    assert (len(read), min(read), max(read)) == (len(months), first, last)


def test_percent_and_clock_cells_are_what_they_show():
    path()
    facility()
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.append(["Badge", "Name", "Hire Date", "FTE %", "Level"])
    sheet.append([1001, "Ana Silva", "2022-03-14", 0.5, "Coding specialist II"])
    sheet["D2"].number_format = "0%"
    out = io.BytesIO()
    made.save(out)
    one = mapped({"t.xlsx": out.getvalue()})
    assert "0.5" in rows_of(one, "positions")[0]


def test_how_a_table_is_read_is_chosen_by_one_answer_each():
    path()
    lines = [["Badge", "Name", "Hire Date"], [1001, "Ana", "2022-03-14"], ["Total", None, 1]]
    files = {"t.xlsx": book(North=lines, South=lines)}
    table = look_at(files)
    assert (table["rows"], table["no_people"], table["taken_sheets"]) == (2, 2, ["North", "South"])
    table = look_at(files, **read_so({"not_people": "read", "sheets": "one", "sheet": "South"}))
    assert (table["rows"], table["taken_sheets"]) == (2, ["South"])
    assert table["table"] == {"header_row": 1, "sheet": "South", "not_people": "read"}
    assert read_so({"header_row": "x", "not_people": "steal"}) == {
        "header_row": 0,
        "header_rows": 0,
        "sheet": "",
    }


def look_at(files, **choices):
    with TemporaryDirectory() as folder_name:
        [(name, content)] = files.items()
        (Path(folder_name) / name).write_bytes(content)
        return look_at_table(Path(folder_name) / name, choices, ())


def test_row_with_a_day_that_cannot_be_read_is_named_and_its_column_stays():
    path()
    facility()
    head = "EE ID,Name,Hire Date,Facility\n"
    rows = "1,Ana Silva,3/14/2022,north\n2,Ben Okafor,4/20/2020,north\n3,Cara Lind,soon,north\n"
    one = bring({"staff.csv": head + rows})
    assert one.state == State.LOOKED
    assert found(one) == [("error", "staff.csv:4:Hire Date", '"soon" cannot be used')]
    without = bring({"staff.csv": head + rows}, one.by, leave=[["staff.csv", 4]], **one.choices)
    assert [row[:3] for row in rows_of(without, "coders")] == [
        ("1", "Ana Silva", "north"),
        ("2", "Ben Okafor", "north"),
    ]
