"""A table of coded records, row by row."""

import pytest

from coderpath.days import day_of
from coderpath.facts.files.table import BadFile
from coderpath.findings import Grade
from coderpath.records import Code, CodedRecord, surrogate_of
from tests.unit.records.tables.small import (
    HEADINGS,
    KEY,
    MAPPING,
    ROW,
    mapping_of,
    read,
    read_rows,
    row,
    told,
    write,
)

RECORD = CodedRecord(
    surrogate=surrogate_of(KEY, "NGH", "7001"),
    facility="NGH",
    type="inpatient",
    line="said-inpatient",
    coder="c1",
    coded=day_of("2026-03-05"),
    discharged=day_of("2026-03-01"),
    seconds=750,
    charges=123_450,
    row=2,
)


def with_columns(columns, **more):
    keys = "".join(f"{name}: {value}\n" for name, value in more.items())
    return mapping_of(f"record_mapping: 1\n{keys}columns: {columns}\n")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_row_becomes_a_record_whatever_parts_its_columns(tmp_path, separator) -> None:
    path = write(tmp_path / "w.txt", [["Worklist"], [], HEADINGS, ROW], separator)
    assert read(path) == ([RECORD._replace(row=4)], [])


def test_columns_that_nobody_chose_are_not_read(tmp_path) -> None:
    records, findings = read_rows(
        tmp_path, ["Lopez, Maria", *ROW, "219-09-9999"], headings=["Patient", *HEADINGS, "SSN"]
    )
    assert (records, findings) == ([RECORD], [])


def test_the_number_of_the_account_is_kept_nowhere(tmp_path) -> None:
    records, _ = read_rows(tmp_path, row(Account="884120077"))
    assert "884120077" not in repr(records)
    assert records[0].surrogate == surrogate_of(KEY, "NGH", "884120077")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-05", "2026-03-05"), ("3/5/26", "2026-03-05"), ("20260305", "2026-03-05"),
        ("05-MAR-2026", "2026-03-05"), ("March 5, 2026", "2026-03-05"), ("2026/3/5", "2026-03-05"),
        ("03/05/2026 11:58 PM", "2026-03-05"), ("2026-03-05T23:59:59.123Z", "2026-03-05"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_forms_of_exports_and_without_its_time(tmp_path, text, day) -> None:
    records, findings = read_rows(tmp_path, row(Coded=text))
    assert (records[0].coded, findings) == (day_of(day), [])


@pytest.mark.parametrize(
    ("column", "text", "found"),
    [
        ("Coded", "soon", "The cell cannot be read as a day"),
        ("Coded", "02/30/2026", "The cell cannot be read as a day of the calendar"),
        ("Coded", "13/05/2026", "The cell cannot be read as a day of the calendar"),
        ("Coded", "1812-03-05", "The day lies outside the time of coded records"),
        ("Coded", "9999-12-31", "The day lies outside the time of coded records"),
        ("Coded", "12/01/2026", "The day lies in the future"),
        ("Coded", "01/05/2026", "The record was coded over 31 days before the discharge"),
        ("Coded", "", "The row names a coder and no day on which it was coded"),
        ("Minutes", "-3", "The cell cannot be read as an amount of time"),
        ("Minutes", "10081", "The time spent on one record is over a week"),
        ("Charges", "lots", "The cell cannot be read as an amount of money"),
        ("Account", "", "The row has no number"),
        ("Account", "none", "The cell is no number or code of an account"),
        ("Facility", " ", "The row has no facility"),
        ("Type", "Dialysis", "No line of the table of record types fits the row"),
    ],
)  # fmt: skip
def test_a_dirty_row_is_named_and_the_rest_is_taken(tmp_path, column, text, found) -> None:
    dirty, clean = row(**{column: text}), row(Account="7002")
    records, findings = read_rows(tmp_path, dirty, clean, today=day_of("2026-11-15"))
    assert [one.row for one in records] == [3]
    assert [(one.line, one.column, one.found, one.grade) for one in findings] == [
        (2, column, found, Grade.ERROR)
    ]


def test_a_day_coded_by_nobody_counts_for_nobody_and_is_said(tmp_path) -> None:
    records, findings = read_rows(tmp_path, row(Coder=""), row(Coder="", Coded=""))
    assert [(one.coder, one.coded) for one in records] == [("", None), ("", None)]
    assert [(one.line, one.grade) for one in findings] == [(2, Grade.WARNING)]


def test_figures_alone_need_the_order_of_day_and_month(tmp_path) -> None:
    for order, day in (("day-month-year", "2026-05-03"), ("month-day-year", "2026-03-05")):
        mapping = mapping_of(MAPPING.replace("month-day-year", order))
        records, _ = read_rows(tmp_path, row(Discharged="", Coded="03/05/2026"), mapping=mapping)
        assert records[0].coded == day_of(day)
    unsaid = mapping_of(MAPPING.replace("dates: month-day-year\n", ""))
    records, findings = read_rows(tmp_path, ROW, mapping=unsaid)
    assert records == []
    assert {one.mend for one in findings} == {"Add dates to the mapping"}


def test_texts_that_stand_for_nothing_are_blank(tmp_path) -> None:
    mapping = mapping_of(MAPPING.replace("columns:", "nothing: [NULL, 12/31/9999]\ncolumns:"))
    records, findings = read_rows(
        tmp_path, row(Minutes="NULL", Discharged="12/31/9999"), mapping=mapping
    )
    assert (records[0].seconds, records[0].discharged, findings) == (None, None, [])


def test_facilities_and_coders_go_by_what_the_mapping_says(tmp_path) -> None:
    more = "facilities: {North: NGH}\ncoders: {'Silva, Ana': c1}\n"
    mapping = mapping_of(MAPPING + more)
    named = row(Facility="North", Coder="Silva, Ana")
    records, findings = read_rows(tmp_path, named, row(Facility="NGH"), mapping=mapping)
    assert records == [RECORD._replace(surrogate=surrogate_of(KEY, "NGH", "7001"))]
    assert told(findings) == [(3, "Facility", "The facility is not listed in the mapping")]


def test_units_are_what_the_mapping_names(tmp_path) -> None:
    headings = ["Id", "Time", "Charge"]
    for unit, text, seconds in (
        ("hours", "0.25", 900), ("seconds", "90", 90), ("clock", "1:05", 3900),
    ):  # fmt: skip
        mapping = with_columns(
            f"{{surrogate: Id, facility: {{always: NGH}}, {unit}: Time, cents: Charge}}"
        )
        records, findings = read_rows(
            tmp_path, ["r-1", text, "1250"], headings=headings, mapping=mapping
        )
        assert findings == []
        assert records == [CodedRecord("r-1", "NGH", "", "", seconds=seconds, charges=1250, row=2)]


def test_codes_have_roles_and_stand_beside_their_poa(tmp_path) -> None:
    mapping = with_columns(
        "{surrogate: Id, facility: {always: NGH}, said: {always: Inpatient},"
        " principal: {column: Dx 1, poa: POA 1}, secondary: {column: 'Dx {2-3}', poa: 'POA {2-3}'},"
        " procedure: {column: Px, apart: ';'}, hcpcs: CPT}"
    )
    headings = ["Id", "Dx 1", "POA 1", "Dx 2", "POA 2", "Dx 3", "POA 3", "Px", "CPT"]
    records, findings = read_rows(
        tmp_path,
        ["r1", "A41.9", "Y", "j18.9", "n", "", "", "0SR90JZ; 5A1955Z", "99285-25"],
        ["r2", "A41.9", "Q", "", "", "", "", "", ""],
        ["r3", "Sepsis", "Y", "", "", "", "", "0SR90JZ; hip", ""],
        headings=headings,
        mapping=mapping,
    )
    assert [one.codes for one in records] == [
        (
            Code("principal", "A419", "Y"), Code("secondary", "J189", "N"),
            Code("procedure", "0SR90JZ"), Code("procedure", "5A1955Z"), Code("hcpcs", "99285"),
        )
    ]  # fmt: skip
    assert told(findings) == [
        (3, "POA 1", "The cell cannot be read as present on admission"),
        (4, "Dx 1", "The cell cannot be read as a diagnosis code"),
        (4, "Px", "The cell cannot be read as a procedure code"),
    ]


def test_what_is_known_of_the_patient(tmp_path) -> None:
    mapping = with_columns(
        "{surrogate: Id, facility: {always: NGH}, sex: Sex, age: Age, disposition: Status,"
        " same_day: Other}"
    )
    records, findings = read_rows(
        tmp_path,
        ["r1", "female", "94", "1", "Y"], ["r2", "U", "90+", "30", "no"],
        ["r3", "M", "5 mo", "", ""],
        ["r4", "F", "140", "1", "maybe"],
        headings=["Id", "Sex", "Age", "Status", "Other"], mapping=mapping,
    )  # fmt: skip
    told_of = [(one.sex, one.age, one.disposition, one.same_day) for one in records]
    assert told_of == [("F", 90, "01", True), ("", 90, "30", False), ("M", 0, "", None)]
    assert [(one.line, one.column) for one in findings] == [(5, "Age"), (5, "Other")]


def test_several_columns_make_a_type_of_bill_and_several_rows_a_record(tmp_path) -> None:
    mapping = with_columns(
        "{number: Claim, facility: {always: NGH}, bill: [Fac, Class, Freq], revenue: Rev,"
        " hcpcs: CPT}",
        several_rows="true",
    )
    rows = [
        ["9001", "1", "3", "1", "0450", "99285"], ["9001", "1", "3", "1", "0360", "27447"],
        ["9001", "1", "3", "1", "0001", ""], ["9002", "1", "1", "1", "0120", ""],
        ["9003", "1", "3", "1", "x", ""], ["9003", "1", "3", "1", "0450", ""],
    ]  # fmt: skip
    headings = ["Claim", "Fac", "Class", "Freq", "Rev", "CPT"]
    records, findings = read_rows(tmp_path, *rows, headings=headings, mapping=mapping)
    assert [(one.type, one.line, one.row) for one in records] == [
        ("same_day_surgery", "operating-room", 2),
        ("inpatient", "hospital-inpatient", 5),
    ]
    assert [code.code for code in records[0].codes] == ["99285", "27447"]
    assert told(findings) == [(6, "Rev", "The cell cannot be read as a revenue code")]


def test_another_outpatient_service_of_the_day_is_worked_out_from_the_patient(tmp_path) -> None:
    mapping = with_columns("{number: Acct, patient: MRN, facility: Fac, said: Type, service: Day}")
    rows = [
        ["1", "P9", "NGH", "ED", "2026-03-01"], ["2", "P9", "NGH", "Clinic", "2026-03-01"],
        ["3", "P9", "SGH", "ED", "2026-03-01"], ["4", "P8", "NGH", "ED", "2026-03-01"],
        ["5", "P8", "NGH", "Inpatient", "2026-03-01"], ["6", "", "NGH", "ED", "2026-03-01"],
    ]  # fmt: skip
    headings = ["Acct", "MRN", "Fac", "Type", "Day"]
    records, findings = read_rows(tmp_path, *rows, headings=headings, mapping=mapping)
    assert findings == []
    assert [one.same_day for one in records] == [True, True, False, False, True, None]


def test_rows_that_are_cut_off_or_too_wide_are_named(tmp_path) -> None:
    records, findings = read_rows(
        tmp_path, ROW, ROW[:5], [*ROW, "x"], [*ROW, ""], [], row(Account="9")
    )
    assert [one.row for one in records] == [2, 5, 7]
    assert told(findings) == [(3, 1, "The row has 5 cells"), (4, 1, "The row has 9 cells")]


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        ([*HEADINGS[:-1], "Charge"], 'There is no column with the heading "Charges"'),
        ([*HEADINGS, "Charges"], '2 columns have the heading "charges"'),
    ],
)
def test_columns_that_are_missing_or_there_twice_refuse_the_file(tmp_path, headings, found) -> None:
    with pytest.raises(BadFile) as refused:
        read_rows(tmp_path, [*ROW, ""][: len(headings)], headings=headings)
    assert refused.value.finding.found == found


def test_a_quote_that_is_never_closed_refuses_the_file(tmp_path) -> None:
    path = tmp_path / "w.csv"
    path.write_text(",".join(HEADINGS) + '\n7001,"NGH,Inpatient\n', encoding="utf-8")
    with pytest.raises(BadFile) as refused:
        read(path)
    assert refused.value.finding.line == 2


def test_letters_of_another_kind_are_read(tmp_path) -> None:
    mapping = mapping_of(MAPPING + "facilities: {Sœur Grey: NGH}\n")
    for letters in ("utf-8", "cp1252", "utf-16"):
        path = tmp_path / f"{letters}.csv"
        path.write_text(
            "\n".join([",".join(HEADINGS), ",".join(row(Facility="Sœur Grey", Charges="1"))]),
            encoding=letters,
        )
        assert [one.facility for one in read(path, mapping)[0]] == ["NGH"], letters
