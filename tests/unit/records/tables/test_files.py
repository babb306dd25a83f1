"""Tables of every sort of file: workbooks of several sheets, Parquet, and what is neither."""

from datetime import date, datetime
from decimal import Decimal

import pyarrow as pa
import pytest
from openpyxl import Workbook
from pyarrow import parquet

from coderpath.facts.files.table import BadFile
from coderpath.records import surrogate_of
from coderpath.records.formats.table.sources import parquet as parquet_source
from coderpath.records.reading import read as read_records
from tests.unit.records.tables.small import (
    HEADINGS,
    KEY,
    MAPPING,
    ROW,
    TYPES,
    mapping_of,
    read,
    row,
    told,
    write,
)

DAY = date(2026, 3, 5)


def workbook(path, **sheets):
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for cells in rows:
            sheet.append(cells)
    book.save(path)
    return path


def test_every_sheet_that_has_the_columns_is_read_and_others_are_told(tmp_path) -> None:
    typed = ["7002", "NGH", "ED", "c1", datetime(2026, 3, 5, 14, 30), date(2026, 3, 1), 12, 99.5]  # noqa: DTZ001 -- a cell has no zone
    path = workbook(
        tmp_path / "w.xlsx",
        Jan=[["Coded records"], [], HEADINGS, ROW],
        Feb=[HEADINGS, typed],
        Notes=[["Ask Ana about March"]],
    )
    records, findings = read(path)
    assert [(one.row, one.coded, one.charges) for one in records] == [
        (4, DAY.toordinal(), 123_450),
        (2, DAY.toordinal(), 9_950),
    ]
    assert told(findings) == [(1, 1, "The sheet is not read")]
    assert findings[0].file == "w.xlsx, sheet Notes"
    named = mapping_of(MAPPING.replace("columns:", "sheets: [Feb]\ncolumns:"))
    assert [one.row for one in read(path, named)[0]] == [2]
    with pytest.raises(BadFile, match="No sheet that the mapping names"):
        read(path, mapping_of(MAPPING.replace("columns:", "sheets: [March]\ncolumns:")))


def test_a_cell_that_holds_an_error_is_named(tmp_path) -> None:
    book = workbook(tmp_path / "w.xlsx", One=[HEADINGS, row(Minutes="=1/0"), ROW])
    records, findings = read(book)
    assert [one.row for one in records] == [3]
    found = "There is cell G2 holds a formula whose result is not stored"
    assert told(findings) == [(2, 7, found)]


def test_parquet_is_read_with_its_own_types(tmp_path) -> None:
    columns = {
        "Account": pa.array([7001, 7002]),
        "Facility": pa.array(["NGH", "NGH"]).dictionary_encode(),
        "Type": pa.array(["ED", None]),
        "Coder": pa.array(["c1", "c1"]),
        "Coded": pa.array([datetime(2026, 3, 5, 23, 59)] * 2, pa.timestamp("us")),  # noqa: DTZ001 -- as above
        "Discharged": pa.array([date(2026, 3, 1)] * 2),
        "Minutes": pa.array([12.5, 3.0]),
        "Charges": pa.array([Decimal("1234.50"), None], pa.decimal128(10, 2)),
        "Patient Name": pa.array(["Lopez, Maria"] * 2),
    }
    parquet.write_table(pa.table(columns), tmp_path / "w.bin")
    records, findings = read(tmp_path / "w.bin")
    assert told(findings) == [(3, "Type", "No line of the table of record types fits the row")]
    (one,) = records
    assert one.surrogate == surrogate_of(KEY, "NGH", "7001")
    assert (one.coded, one.seconds, one.charges) == (DAY.toordinal(), 750, 123_450)


def test_parquet_that_is_broken_or_unpacks_to_too_much_is_refused(tmp_path, monkeypatch) -> None:
    (tmp_path / "w.parquet").write_bytes(b"PAR1" + bytes(100))
    with pytest.raises(BadFile, match="cannot be read"):
        read(tmp_path / "w.parquet")
    parquet.write_table(pa.table({"Account": ["1"]}), tmp_path / "large.parquet")
    monkeypatch.setattr(parquet_source, "MOST_IN_GROUP", 1)
    with pytest.raises(BadFile, match="unpacks to too much"):
        read(tmp_path / "large.parquet")


def test_without_its_package_parquet_says_what_to_install(tmp_path, monkeypatch) -> None:
    parquet.write_table(pa.table({"Account": ["1"]}), tmp_path / "w.parquet")
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(BadFile) as refused:
        read(tmp_path / "w.parquet")
    assert refused.value.finding.mend == "Install coderpath[parquet], or save the table as CSV"


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("page.csv", b"<html><table></table>", "This is a web page with the ending .csv"),
        ("old.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "This is an old Excel file (.xls)"),
        ("zeros.csv", b"Account,Facility\n\0\0", "The file holds NUL bytes, which are not text"),
        ("empty.csv", b"", "There is no column with the heading"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path, name, content, found) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(BadFile) as refused:
        read(tmp_path / name)
    assert refused.value.finding.found.startswith(found)


def test_a_file_goes_by_the_name_that_is_asked_for(tmp_path) -> None:
    path = write(tmp_path / "upload-1.tmp", [HEADINGS, row(Minutes="x")])
    assert [one.file for one in read(path, file="worklist.csv")[1]] == ["worklist.csv"]


def test_a_file_is_known_for_a_table_and_asks_for_its_mapping(tmp_path) -> None:
    path = write(tmp_path / "w.csv", [HEADINGS, ROW])
    records = [
        one
        for batch in read_records(path, mapping=mapping_of(), types=TYPES, key=KEY)
        for one in batch.records
    ]
    assert [one.row for one in records] == [2]
    (asks,) = read_records(path, mapping=None, types=TYPES, key=KEY)
    assert told(asks.findings) == [
        (1, "file", "No mapping says what the columns of this table are")
    ]
