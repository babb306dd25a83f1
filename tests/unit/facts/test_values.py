"""Reading single cells: what is read, and which way of writing is named for what is not."""

from fractions import Fraction

import pytest

from coderpath.facts.values.dates import NO_END_YET, read_day, read_end, read_month
from coderpath.facts.values.instants import read_instant
from coderpath.facts.values.numbers import (
    read_above_zero,
    read_not_below_zero,
    read_number,
    whole,
)
from coderpath.facts.values.texts import read_id, read_name, read_text
from coderpath.facts.values.unreadable import Unreadable
from tests.unit.facts.made import day, month


def mend(value: object) -> str:
    assert isinstance(value, Unreadable)
    return value.mend


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/4/2025", "Write 2025-03-04 for 4 March 2025 or 2025-04-03 for 3 April 2025"),
        ("4/4/2025", "Write 2025-04-04 for 4 April 2025"),
        ("31/12/2024", "Write 2024-12-31 for 31 December 2024"),
        ("12.31.24", "Write 2024-12-31 for 31 December 2024"),
        ("1/2/71", "Write 1971-01-02 for 2 January 1971 or 1971-02-01 for 1 February 1971"),
        ("2025/3/4", "Write 2025-03-04 for 4 March 2025"),
        ("2025-3-4", "Write 2025-03-04 for 4 March 2025"),
        ("20250304", "Write 2025-03-04 for 4 March 2025"),
        ("45720", "Write 2025-03-04 for 4 March 2025"),
        ("4 March 2025", "Write 2025-03-04 for 4 March 2025"),
        ("04-Mar-25", "Write 2025-03-04 for 4 March 2025"),
        ("March 4th, 2025", "Write 2025-03-04 for 4 March 2025"),
        ("Sept 1 2025", "Write 2025-09-01 for 1 September 2025"),
        ("2025-03-04T09:30", "Write 2025-03-04, without the time"),
        ("2025-W10-2", "Write year-month-day, in figures"),
        ("30/30/2025", "Write year-month-day, in figures"),
        ("4 Nowhere 2025", "Write year-month-day, in figures"),
        ("99999", "Write year-month-day, in figures"),
        ("3/14/0026", "Write year-month-day, in figures"),
        ("14 Mar 0026", "Write year-month-day, in figures"),
        ("12025-03-04", "Write year-month-day, in figures"),
        ("２０２５-03-04", "Write year-month-day, in figures"),  # noqa: RUF001 -- wide figures
        ("2025-02-29", "Correct the date"),
        ("0000-01-01", "Correct the date"),
    ],
)
def test_dates_in_other_forms_are_not_read_but_understood(text: str, expected: str) -> None:
    assert mend(read_day(text)) == expected


def test_days_from_1900_to_2100_are_read() -> None:
    texts = ("1900-01-02", "2024-02-29", "2100-12-31")
    assert [read_day(text) for text in texts] == [day(text) for text in texts]


@pytest.mark.parametrize("read", [read_day, read_instant])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1899-12-31", "1899-12-31 lies before 1900"),
        ("2101-01-01", "2101-01-01 lies after 2100"),
        ("0007-01-01", "0007-01-01 lies before 1900"),
    ],
)
def test_other_days_and_moments_are_refused_with_what_is_allowed(read, text, found) -> None:
    assert read(text) == Unreadable(
        found,
        "Correct the year, or leave it empty where there is no date",
        "Days from 1900 to 2100 can be kept",
    )


def test_other_months_are_refused() -> None:
    assert mend(read_month("9999-12")).startswith("Correct the year")
    assert mend(read_month("1899-12")).startswith("Correct the year")


@pytest.mark.parametrize("text", ["0001-01-01", "1900-01-01", "9999-12-30", "9999-12-31"])
def test_a_day_that_stands_for_none_is_no_day(text: str) -> None:
    assert read_day(text) == Unreadable(
        f"{text} is not a real date", "Leave it empty, or correct the date"
    )


@pytest.mark.parametrize("text", ["12/345", "/", ".", ".."])
def test_an_id_can_stand_in_an_address(text: str) -> None:
    assert mend(read_id(text)) == "Write for instance a hyphen, in every file the same"


def test_a_day_of_the_year_9999_is_an_end_that_has_not_come_yet() -> None:
    assert [read_end(text) for text in ("9999-12-31", "9999-01-01", "9999-12-31T00:00:00Z")] == [
        NO_END_YET
    ] * 3
    assert read_end("2025-09-01") == read_day("2025-09-01")
    assert isinstance(read_end("9999-13-01"), Unreadable)
    assert isinstance(read_end("2999-12-31"), Unreadable)


@pytest.mark.parametrize("read", [read_id, read_name, read_text])
@pytest.mark.parametrize("text", ["a\0b", "a\x1bb", "\ud800", "x" * 201])
def test_no_text_holds_what_no_table_keeps(read, text: str) -> None:
    assert isinstance(read(text), Unreadable)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mar-25", "Write 2025-03 for March 2025"),
        ("March 2025", "Write 2025-03 for March 2025"),
        ("3/2025", "Write 2025-03 for March 2025"),
        ("2025-3", "Write 2025-03 for March 2025"),
        ("202503", "Write 2025-03 for March 2025"),
        ("2025-03-31", "Write 2025-03 for March 2025"),
        ("3/1/2025", "Write 2025-03 for March 2025 or 2025-01 for January 2025"),
        ("3/3/2025", "Write 2025-03 for March 2025"),
        ("45720", "Write 2025-03 for March 2025"),
        ("25-03", "Write year-month, in figures"),
        ("2025", "Write year-month, in figures"),
        ("2025-00", "Correct the month"),
        ("0000-01", "Correct the month"),
    ],
)
def test_months_in_other_forms_are_not_read_but_understood(text: str, expected: str) -> None:
    assert mend(read_month(text)) == expected


def test_months() -> None:
    assert [read_month("2025-12"), read_month("2025-12-01")] == [month("2025-12")] * 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("007", 7),
        ("12.0", 12),
        ("12.", 12),
        (".5", Fraction(1, 2)),
        ("+3", 3),
        ("-0.10", Fraction(-1, 10)),
        ("123456789012345", 123456789012345),
    ],
)
def test_numbers(text: str, number: Fraction) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234", "Write 1234, without commas"),
        ("-1,234,567.5", "Write -1234567.5, without commas"),
        ("0,75", "Write 0.75, with a point for the decimals"),
        ("95%", "Write 0.95, without the percent sign"),
        ("1e5", "Write digits only, with a point before decimals"),
        ("$12", "Write digits only, with a point before decimals"),
        ("1/2", "Write digits only, with a point before decimals"),
        ("١٢", "Write digits only, with a point before decimals"),
        ("1" * 400, "Write digits only, with a point before decimals"),
        ("NaN", "Write digits only, with a point before decimals"),
    ],
)
def test_what_is_no_number(text: str, expected: str) -> None:
    assert mend(read_number(text)) == expected


def test_limits_of_numbers() -> None:
    assert read_not_below_zero("0") == 0
    assert isinstance(read_not_below_zero("-0.5"), Unreadable)
    assert read_above_zero("0.5") == Fraction(1, 2)
    assert isinstance(read_above_zero("0"), Unreadable)
    assert whole(read_number)("-3") == -3
    assert isinstance(whole(read_number)("3.5"), Unreadable)


def test_ids_that_a_spreadsheet_has_shortened() -> None:
    assert isinstance(read_id("1.2E+11"), Unreadable)
    assert [read_id(text) for text in ("1E05", "E+11", "00042")] == ["1E05", "E+11", "00042"]


def test_only_names_may_hold_signs_that_nobody_sees() -> None:
    assert isinstance(read_text("a\u200bb"), Unreadable)
    assert isinstance(read_text("a\nb"), Unreadable)
    assert read_name("a\u200db\nc") == "a\u200db\nc"


def test_found_values_are_cut_short_and_spelt_out() -> None:
    long = read_day("x" * 100)
    assert isinstance(long, Unreadable)
    assert long.found == f'"{"x" * 37}..." cannot be read as a date'
    hidden = read_day("2025\t")
    assert isinstance(hidden, Unreadable)
    assert hidden.found == '"2025<U+0009>" cannot be read as a date'
