"""Applying roster maps: the tables, what is noted and what is wrong."""

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook

from coderpath.facts.reading import read_facts
from coderpath.facts.writing import write_tables
from coderpath.roster.apply import Applied, apply_map
from coderpath.roster.read import read_map, read_map_text
from coderpath.roster.styles import style_like, style_of
from tests.unit.facts.made import error

EXAMPLES = Path(__file__).parents[3] / "examples" / "rosters"


def applied(tmp_path: Path, facts: str, table: str, top: str = "") -> Applied:
    """Apply a map, of which only the facts are given, to a CSV table."""
    roster, findings = read_map_text(f"roster: 1\n{top}facts:\n{facts}", "map.yaml")
    assert findings == ()
    assert roster is not None
    path = tmp_path / "roster.csv"
    path.write_text(table, encoding="utf-8")
    return apply_map(roster, path)


def test_a_picture_of_one_day_gives_assumed_dates(tmp_path: Path) -> None:
    table = tmp_path / "staff.csv"
    table.write_text(
        "EmployeeNumber,Attrition,YearsAtCompany,Age\n1,Yes,6,41\n2,No,10,49\n4,Yes,0,37\n7,No,0,27\n"
    )
    roster, _ = read_map(EXAMPLES / "ibm-hr-attrition.yaml")
    assert roster is not None
    made = apply_map(roster, table)
    assert made.findings == ()
    assert [tuple(row.values()) for row in made.tables["coders"]] == [
        ("1", "ibm", "2012-12-31", "2018-12-31"),
        ("2", "ibm", "2008-12-31", ""),
        ("4", "ibm", "2018-12-31", "2019-01-01"),
        ("7", "ibm", "2018-12-31", ""),
    ]
    assert made.tables["facilities"] == [
        {"facility": "ibm", "name": "The only workplace in the table"}
    ]
    assert made.tables["checked"] == []
    assert made.notes == (
        "staff.csv: 4 rows read with ibm-hr-attrition.yaml (IBM HR attrition, read as coders).",
        "coders: 4 rows.",
        "facilities: 1 row.",
        "checked: written without rows, as the map says. So nothing counts as checked.",
        (
            "Assumed, 4 rows: Employment: hired on: 31 December 2018 less YearsAtCompany in whole"
            " years."
        ),
        (
            "Assumed, 2 rows: Employment: last day of employment: the day of the table,"
            " 31 December 2018."
        ),
        "Assumed, 1 row: Hired: the day after hired, where the day of the table is not later.",
        "Left out: Columns: nothing is taken from Age.",
        "Taken, 3 rows: Facilities: 3 rows equal to earlier ones, written once.",
    )
    write_tables(made.tables, tmp_path / "facts", made.notes)
    reading = read_facts(tmp_path / "facts")
    assert reading.findings == ()
    assert reading.facts is not None
    assert reading.facts.coders["1"].checked == {}


def test_wide_months_of_the_example_as_csv_and_as_workbook() -> None:
    roster, _ = read_map(EXAMPLES / "wide-months.yaml")
    assert roster is not None
    made = apply_map(roster, EXAMPLES / "wide-months.csv")
    book = apply_map(roster, EXAMPLES / "wide-months.xlsx")
    assert made.findings == book.findings == ()
    assert made.tables == book.tables
    assert [tuple(row.values()) for row in made.tables["productivity"]] == [
        ("0017", "inpatient", "2025-01", "412"),
        ("0017", "inpatient", "2025-02", "395"),
        ("0017", "inpatient", "2025-03", "430"),
        ("0018", "inpatient", "2025-01", "288"),
        ("0018", "inpatient", "2025-03", "301"),
        ("0021", "inpatient", "2025-02", "350"),
        ("0021", "inpatient", "2025-03", "366"),
        ("0022", "inpatient", "2025-01", "190"),
        ("0022", "inpatient", "2025-02", "204"),
    ]
    assert [tuple(row.values()) for row in made.tables["hours"]][:2] == [
        ("0017", "2025-01", "7890"),
        ("0017", "2025-02", "7560"),
    ]
    assert [row["fte"] for row in made.tables["positions"]] == ["1", "0.8", "1", "0.5"]
    assert made.notes[8:] == (
        "Doubt: In grade since: 02/01/2024 is 1 February 2024. It could be that: 2 January 2024.",
        "Left out: Rows above row 3: not read: the names of the columns stand below.",
        "Left out: Columns: nothing is taken from Mar 2025 target and Room.",
        "Taken, 2 rows: Credentials: nothing is taken where RHIT since is blank.",
        "Taken, 3 rows: Records coded: blank months are passed over.",
        "Taken, 3 rows: Productive minutes: blank months are passed over.",
        "Taken, 2 rows: Facilities: 2 rows equal to earlier ones, written once.",
        "Taken, 3 rows: Productivity standards: 3 rows equal to earlier ones, written once.",
    )


def test_rows_that_do_not_pass_are_left_out_and_counted(tmp_path: Path) -> None:
    made = applied(
        tmp_path,
        "  coders:\n    coder: Id\n    hired: Start\n"
        "    when: {Status: [active, Leave], Start: {filled: yes}}\n",
        "Id,Start,Status\n1,2020-01-01,Active\n2,,active\n3,2020-01-01,LEAVE\n4,2020-01-01,gone\n",
    )
    assert [row["coder"] for row in made.tables["coders"]] == ["1", "3"]
    assert made.notes[2] == (
        'Left out, 1 row: Employment: rows in which Status is "gone" are left out.'
    )


def test_values_are_replaced_and_a_new_one_is_an_error(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, hired: Start, facility: {column: Site, values: {N: north}}}\n"
    made = applied(
        tmp_path, facts, "Id,Start,Site\n1,2020-01-01, n \n2,2020-01-01,S\n3,2020-01-01,\n"
    )
    assert [row["facility"] for row in made.tables["coders"]] == ["north", "", ""]
    assert made.findings == (
        error(
            "roster.csv:3:Site",
            '"S" cannot be used',
            'The map has values for "n"',
            "Add it to values in the map, or add else",
        ),
    )


def test_dates_in_several_styles(tmp_path: Path) -> None:
    made = applied(
        tmp_path,
        '  coders: {coder: Id, hired: {column: Start, dates: ["%m/%d/%y", "%d %B %Y"]}}\n',
        "Id,Start\n1,3/4/20\n2,4 march 2020\n3,2020-03-04\n4,13/13/20\n",
    )
    assert [row["hired"] for row in made.tables["coders"]] == [*["2020-03-04"] * 3, ""]
    assert made.findings[0] == error(
        "roster.csv:5:Start",
        '"13/13/20" cannot be used',
        "Dates are written as 03/14/22 or 14 March 2022 there",
        "Correct the date, or say how else dates are written in this column",
    )


def test_a_count_that_is_not_whole(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, hired: {snapshot: 2020-03-31, less_months: Months}}\n"
    made = applied(tmp_path, facts, "Id,Months\n1,13.0\n2,1.5\n3,99999\n")
    assert [row["hired"] for row in made.tables["coders"]] == ["2019-02-28", "", ""]
    assert [str(finding) for finding in made.findings if "cannot be used" in finding.found] == [
        f'roster.csv:{line}:Months: error: "{text}" cannot be used. A count of months is a whole'
        " number. Correct the count in the table."
        for line, text in ((3, "1.5"), (4, "99999"))
    ]


def test_errors_of_the_facts_name_rows_of_the_table(tmp_path: Path) -> None:
    made = applied(
        tmp_path,
        "  coders: {coder: Id, hired: Start}\n"
        "  hours: {coder: Id, months: {header: '%b %Y', into: productive_minutes}}\n",
        "Id,Start,Jan 2025,Feb 2025\n1,2020-01-01,100,200\n1,2020-01-01,,many\n\n2,soon,1,\n",
    )
    assert [(finding.file, finding.line, finding.found) for finding in made.findings] == [
        ("roster.csv", 5, '"soon" cannot be read as a date'),
        ("roster.csv", 3, '"many" is not a number'),
    ]


def test_columns_that_are_not_there(tmp_path: Path) -> None:
    made = applied(tmp_path, "  coders: {coder: Badge, hired: Strat}\n", "Id,Start\n1,2020-01-01\n")
    allowed = "Its columns are Id and Start"
    assert made == (
        {},
        (),
        (
            error(
                "map.yaml:3:19",
                'The table has no column "Badge"',
                allowed,
                "Correct the name",
            ),
            error(
                "map.yaml:3:33",
                'The table has no column "Strat"',
                allowed,
                "Write Start if that is meant",
            ),
        ),
    )


def test_a_column_that_stands_twice_in_the_table(tmp_path: Path) -> None:
    made = applied(tmp_path, "  coders: {coder: Id, hired: Start}\n", "Id,Start,START\n1,a,b\n")
    assert [(finding.found, finding.mend) for finding in made.findings] == [
        (
            '2 columns of the table are named "Start"',
            "Write Start (column B) or START (column C)",
        )
    ]


def test_a_month_column_that_nothing_takes(tmp_path: Path) -> None:
    facts = "  hours: {coder: Id, months: {header: '%b %Y', into: productive_minutes}}\n"
    table = "Id,Jan 2025,Feb-25 min,2025-03\n1,1,2,3\n"
    made = applied(tmp_path, facts, table)
    allowed = "Every column that looks like a month is taken or ignored"
    assert made.findings == (
        error(
            "map.yaml:3:22",
            'The column "Feb-25 min" looks like a month, and nothing takes it',
            allowed,
            'Add "%b-%y min" to header below months, or to ignore',
        ),
        error(
            "map.yaml:3:22",
            'The column "2025-03" looks like a month, and nothing takes it',
            allowed,
            'Add "%Y-%m" to header below months, or to ignore',
        ),
    )
    ignored = applied(tmp_path, facts, table, top='ignore: ["2025-03", "%b-%y min"]\n')
    assert [row["month"] for row in ignored.tables["hours"]] == ["2025-01"]


def test_months_that_no_column_is_named_like(tmp_path: Path) -> None:
    facts = "  hours: {coder: Id, months: {header: '%B %Y', into: productive_minutes}}\n"
    made = applied(tmp_path, facts, "Id,01/2025\n1,1\n")
    assert made.findings[0] == error(
        "map.yaml:3:22",
        'No column of the table is named like "%B %Y"',
        "Columns that look like months are 01/2025",
        "Correct header below months, as the columns are named",
    )


def test_a_header_that_is_not_in_the_first_row_and_one_that_is_not_there(tmp_path: Path) -> None:
    facts = "  coders: {coder: Id, hired: Start}\n"
    table = "Staff,\n\nId,Start\n1,2020-01-01\n"
    made = applied(tmp_path, facts, table, top="table: {header_row: 2}\n")
    assert made.findings == ()
    assert len(made.tables["coders"]) == 1
    assert applied(tmp_path, facts, table, top="table: {header_row: 9}\n").findings == (
        error(
            "roster.csv:1:1",
            "There is no table from row 9 on",
            "A table has a row with the names of its columns",
            "Correct header_row below table in the map",
        ),
    )


def test_sheets_of_a_workbook(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "Staff"
    book.worksheets[0].append(["Id", "Start"])
    book.worksheets[0].append([1, "2020-01-01"])
    book.create_sheet("Pay").append(["Id"])
    book.save(tmp_path / "roster.xlsx")
    facts = "facts:\n  coders: {coder: Id, hired: Start}\n"
    titles = "The sheets are Staff, Pay"

    def findings(sheet: str) -> tuple[object, ...]:
        roster, _ = read_map_text(f"roster: 1\n{sheet}{facts}", "map.yaml")
        assert roster is not None
        return apply_map(roster, tmp_path / "roster.xlsx").findings

    assert findings("table: {sheet: staff}\n") == ()
    assert findings("") == (
        error(
            "roster.xlsx:1:1",
            "The workbook has 2 sheets that are not hidden",
            titles,
            "Add sheet below table in the map",
        ),
    )
    assert findings("table: {sheet: Stafff}\n") == (
        error(
            "roster.xlsx:1:1",
            "The workbook has no sheet Stafff",
            titles,
            "Write Staff if that is meant",
        ),
    )


def test_a_value_beyond_the_header(tmp_path: Path) -> None:
    made = applied(tmp_path, "  coders: {coder: Id, hired: Start}\n", "Id,Start\n1,2020-01-01,x\n")
    assert [(finding.line, finding.found) for finding in made.findings] == [
        (2, "The row has 3 cells, the header 2")
    ]


def test_formula_texts_survive_the_whole_way(tmp_path: Path) -> None:
    made = applied(
        tmp_path,
        "  coders: {coder: Id, name: Name, hired: Start}\n",
        'Id,Name,Start\n-7,"=HYPERLINK(""x"")",2020-01-01\n@a,+b,2020-01-01\n',
    )
    write_tables(made.tables, tmp_path / "facts")
    with (tmp_path / "facts" / "coders.csv").open(newline="") as file:
        written = [row[:2] for row in csv.reader(file)]
    assert written[1:] == [["-7", '\'=HYPERLINK("x")'], ["'@a", "'+b"]]
    facts = read_facts(tmp_path / "facts").facts
    assert facts is not None
    assert {coder: record.name for coder, record in facts.coders.items()} == {
        "-7": '=HYPERLINK("x")',
        "@a": "+b",
    }


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("%b %Y records", "Sept  2025 Records", (2025, 9)),
        ("%B '%y", "january '99", (1999, 1)),
        ("%Y%m", "202512", (2025, 12)),
        ("%m/%Y (100%%)", "3/2025 (100%)", (2025, 3)),
        ("%m/%Y", "13/2025", None),
        ("%b %Y", "Foo 2025", None),
        ("%b.%Y", "JanX2025", None),
    ],
)
def test_styles_of_months(style: str, text: str, expected: tuple[int, int] | None) -> None:
    made = style_of(style, with_day=False)
    assert made is not None
    assert made.month(text) == expected


@pytest.mark.parametrize("style", ["", "%Y", "%b", "%Y %q", "%b %B %Y", "%Y-%m %"])
def test_what_is_no_style_of_months(style: str) -> None:
    assert style_of(style, with_day=False) is None


@pytest.mark.parametrize(
    ("header", "style"),
    [
        ("Jan 2025 records", "%b %Y records"),
        ("hrs (Mar-25)", "hrs (%b-%y)"),
        ("2025 October", "%Y %b"),
        ("2025-01", "%Y-%m"),
        ("FY 01/2025", "FY %m/%Y"),
        ("2026-01-19", None),
        ("2026-01-01", "%Y-%m-01"),
        ("100% of 2025-01", "100%% of %Y-%m"),
        ("March", None),
        ("Q1 2025", None),
        ("Mariner 12", None),
        ("Total", None),
    ],
)
def test_headers_that_look_like_months(header: str, style: str | None) -> None:
    assert style_like(header) == style
