"""Workbooks: every sort of cell, and what must not be unpacked."""

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from coderpath.facts.files import xlsx_guard
from coderpath.facts.reading import Reading, read_facts
from tests.unit.facts.made import CODERS, day, error, month

ALLOWED = "A workbook is an XLSX file without a password"
LIMITS = "A workbook has at most 1,000 parts and unpacks to at most 200 MB and 100 times its size"
SPLIT = "Save the large sheets as CSV files instead"
MARCH = datetime.fromisoformat("2024-03-01T00:00:00")
SHEET = "xl/worksheets/sheet1.xml"


def workbook(*lines: list[object]) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    sheet = book.worksheets[0]
    for line in lines:
        sheet.append(line)
    return book, sheet


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(tmp_path: Path, kind: str, data: bytes) -> Reading:
    (tmp_path / "coders.csv").write_text(CODERS)
    (tmp_path / f"{kind}.xlsx").write_bytes(data)
    return read_facts(tmp_path)


def edited(data: bytes, old: bytes, new: bytes) -> bytes:
    """Give a workbook with the XML of its first sheet changed."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, part.replace(old, new) if name == SHEET else part)
            assert name != SHEET or old in part
    return stream.getvalue()


def archive(parts: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", method) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return stream.getvalue()


def test_cells_of_every_sort(tmp_path: Path) -> None:
    book, _ = workbook(
        ["coder", "of", "attested_by", "held", "on", "until"],
        ["c01", 12.0, None, True, MARCH, None],
        ["c01", 0.00001, 7, "no", date(2024, 3, 2), "2024-04-01"],
        [
            "c01",
            1234567890123,
            0.1 + 0.2,
            False,
            "2024-03-03",
            datetime.fromisoformat("2025-01-01T00:00:00"),
        ],
    )
    reading = read(tmp_path, "skills", saved(book))
    assert reading.findings == ()
    assert reading.facts is not None
    skills = reading.facts.coders["c01"].skills
    assert [row[1:5] for row in skills] == [
        ("12", "", True, day("2024-03-01")),
        ("0.00001", "7", False, day("2024-03-02")),
        ("1234567890123", "0.3", False, day("2024-03-03")),
    ]
    assert [row.source.line for row in skills] == [2, 3, 4]


def test_ids_keep_the_zeros_that_a_format_shows(tmp_path: Path) -> None:
    book, sheet = workbook(["coder", "hired"], [42, "2020-01-01"], ["0043", "2020-01-01"])
    sheet["A2"].number_format = "00000"
    (tmp_path / "coders.xlsx").write_bytes(saved(book))
    facts = read_facts(tmp_path).facts
    assert facts is not None
    assert list(facts.coders) == ["00042", "0043"]


def test_a_month_that_the_spreadsheet_made_a_date_of(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "month", "productive_minutes"], ["c01", MARCH, 0])
    facts = read(tmp_path, "hours", saved(book)).facts
    assert facts is not None
    assert facts.coders["c01"].hours[0].month == month("2024-03")


def test_blank_rows_above_and_between(tmp_path: Path) -> None:
    book, sheet = workbook()
    for place, line in {3: ["coder", "of", "on"], 6: ["c01", "late", "2024-03-01"]}.items():
        for column, text in enumerate(line, start=2):
            sheet.cell(place, column, text)
    reading = read(tmp_path, "events", saved(book))
    assert reading.facts is not None
    assert [row.source.line for row in reading.facts.coders["c01"].events] == [6]


def test_merged_cells_are_blank_but_for_the_first(tmp_path: Path) -> None:
    book, sheet = workbook(
        ["coder", "of", "on"], ["c01", "late", "2024-03-01"], [None, "ill", "2024-03-02"]
    )
    sheet.merge_cells("A2:A3")
    findings = read(tmp_path, "events", saved(book)).findings
    assert [(finding.line, finding.found) for finding in findings] == [(3, '"coder" is blank')]


def test_formulas_without_a_result_and_errors_name_their_cell(tmp_path: Path) -> None:
    book, sheet = workbook(
        ["coder", "of", "on"], ["c01", "late", "=TODAY()"], ["c01", "late", "#REF!"]
    )
    sheet["C3"].data_type = "e"
    allowed = 'The column "on" takes a date (year-month-day), such as 2025-03-14'
    mend = "Fix it in the spreadsheet and save, or type the value itself"
    assert read(tmp_path, "events", saved(book)).findings == (
        error(
            "events.xlsx:2:on",
            "The cell C2 holds a formula whose result is not stored",
            allowed,
            mend,
        ),
        error("events.xlsx:3:on", "The error #REF! is in cell C3", allowed, mend),
    )


def test_a_formula_with_an_empty_result_is_blank(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "since", "until"], ["c01", "2024-03-01", "=X1"])
    data = edited(
        saved(book), b'<c r="C2"><f>X1</f><v /></c>', b'<c r="C2" t="str"><f>X1</f><v></v></c>'
    )
    assert read(tmp_path, "leaves", data).findings == ()


def test_a_date_beyond_the_calendar_names_its_cell(tmp_path: Path) -> None:
    book, sheet = workbook(["coder", "of", "on"], ["c01", "late", 99999999])
    sheet["C2"].number_format = "yyyy-mm-dd"
    findings = read(tmp_path, "events", saved(book)).findings
    assert [finding.found for finding in findings] == ["The error #VALUE! is in cell C2"]


def test_a_time_without_a_date(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "of", "on"], ["c01", "late", time(9, 30)])
    findings = read(tmp_path, "events", saved(book)).findings
    assert [finding.found for finding in findings] == ['"9:30:00" cannot be read as a date']


def test_a_value_under_no_header(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "of", "on"], ["c01", "late", "2024-03-01", None, "x"])
    findings = read(tmp_path, "events", saved(book)).findings
    assert [(finding.line, finding.column, finding.found) for finding in findings] == [
        (2, 4, "The row has 5 cells, the header 3")
    ]


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="x"><c r="A9"><v>1</v></c></row>',
        b'<row r="9"><c r="9A"><v>1</v></c></row>',
        b'<row r="9"><c r="A9" t="s"><v>77</v></c></row>',
        b'<row r="9"><c r="A9"><v>many</v></c></row>',
        b'<row r="9"><c r="A9"></row>',
    ],
)
def test_damaged_rows_are_refused(tmp_path: Path, row: bytes) -> None:
    book, _ = workbook(["coder", "of", "on"], ["c01", "late", "2024-03-01"])
    data = edited(saved(book), b"</sheetData>", row + b"</sheetData>")
    mend = "Open it in the spreadsheet and save it once more, or save the sheet as CSV"
    assert read(tmp_path, "events", data).findings == (
        error("events.xlsx:1:1", "The sheet cannot be read", ALLOWED, mend),
    )


def test_a_row_far_beyond_the_last(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "of", "on"], ["c01", "late", "2024-03-01"])
    row = b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    assert read(tmp_path, "events", edited(saved(book), b"</sheetData>", row)).findings == (
        error(
            "events.xlsx:1048576:1",
            "There is a value in row 99,999,999,999, column 1",
            "A sheet has at most 1,048,576 rows and 200 columns",
            "Take out the value that stands far outside the table",
        ),
    )


def test_rows_out_of_order_are_all_taken(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "of", "on"], ["c01", "late", "2024-03-01"])
    again = (
        b'<row r="2"><c r="A2" t="str"><v>c01</v></c><c r="B2" t="str"><v>ill</v></c>'
        b'<c r="C2" t="str"><v>2024-03-02</v></c></row></sheetData>'
    )
    facts = read(tmp_path, "events", edited(saved(book), b"</sheetData>", again)).facts
    assert facts is not None
    assert [row.of for row in facts.coders["c01"].events] == ["late", "ill"]


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path) -> None:
    parts = {"[Content_Types].xml": b"", SHEET: b"<a/>" * 30_000}
    findings = read(tmp_path, "events", archive(parts)).findings
    assert [finding.allowed for finding in findings] == [LIMITS]


def test_a_workbook_with_too_many_parts(tmp_path: Path) -> None:
    parts = {f"part{n}": b"" for n in range(xlsx_guard.MOST_ENTRIES + 1)}
    assert read(tmp_path, "events", archive(parts, ZIP_STORED)).findings == (
        error("events.xlsx:1:1", "The workbook holds 1,001 parts", LIMITS, SPLIT),
    )


def test_the_directory_of_parts_is_not_even_read_when_it_is_huge(tmp_path: Path) -> None:
    parts = {f"part{n}{'x' * 400}": b"" for n in range(2_500)}
    assert read(tmp_path, "events", archive(parts, ZIP_STORED)).findings == (
        error("events.xlsx:1:1", "The workbook holds too many parts", LIMITS, SPLIT),
    )


@pytest.mark.parametrize("cut", [1, 3, 4, 50, 500, 2_000, 4_000])
def test_a_workbook_cut_off_anywhere(tmp_path: Path, cut: int) -> None:
    book, _ = workbook(["coder", "of", "on"])
    reading = read(tmp_path, "events", saved(book)[:cut])
    assert reading.facts is None
    assert [finding.allowed for finding in reading.findings] == [ALLOWED]


def test_a_workbook_with_any_byte_changed_never_breaks_the_reader(tmp_path: Path) -> None:
    book, _ = workbook(["coder", "of", "on"], ["c01", "late", "2024-03-01"])
    data = saved(book)
    for place in range(0, len(data), 97):
        changed = bytearray(data)
        changed[place] ^= 0xFF
        reading = read(tmp_path, "events", bytes(changed))
        assert (reading.facts is None) == any(
            finding.grade == "error" for finding in reading.findings
        )
