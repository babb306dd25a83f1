"""Mapping documents: what is wrong in one, with line and column, and writing one."""

import pytest

from coderpath.records.formats.table.document import mapping_text, read_mapping_text
from coderpath.records.formats.table.fields import FIELDS
from tests.unit.records.tables.small import MAPPING, mapping_of


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("{number: A, facility: F, salary: S}", (2, 1), 'Unknown field "salary"'),
        ("{number: A}", (2, 1), "columns lacks facility"),
        ("{facility: F}", (2, 1), "columns lacks number or surrogate"),
        ("{number: A, surrogate: B, facility: F}", (2, 1), "columns has number and surrogate"),
        ("{number: A, facility: F, minutes: M, hours: H}", (2, 1), "columns has minutes and hours"),
        ("{number: [A, B], facility: F}", (2, 1), '"number" has several columns'),
        ("{number: A, facility: {column: F, apart: ;}}", (2, 1), '"facility" has poa or apart'),
        ("{number: A, facility: {}}", (2, 34), "A column is not named"),
    ],
)
def test_what_is_wrong_is_said_where_it_stands(text, place, found) -> None:
    reading = read_mapping_text(f"record_mapping: 1\ncolumns: {text}\n", "m.yaml")
    assert reading.mapping is None
    assert [one.found for one in reading.findings] == [found]


def test_an_order_of_days_and_a_name_without_quotes_are_said() -> None:
    text = MAPPING.replace("month-day-year", "m/d/y") + "facilities: {0012: NGH}\n"
    reading = read_mapping_text(text, "m.yaml")
    assert [(one.line, one.column, one.found) for one in reading.findings] == [
        (3, 8, '"dates" is "m/d/y"'),
        (13, 14, "12 below facilities stands without quotes"),
    ]


def test_a_mapping_that_is_written_is_read_as_the_same() -> None:
    text = (
        "record_mapping: 1\ntitle: RIF\nnothing: [NULL]\nseveral_rows: true\ncolumns:\n"
        "  number: Claim\n  facility: {always: NGH}\n  bill: [A, B]\n"
        "  secondary: {column: 'Dx {2-25}', poa: 'POA {2-25}'}\n  coder: Coder\n"
        "coders: {'Silva, Ana': c1}\n"
    )
    mapping = mapping_of(text)
    assert mapping_of(mapping_text(mapping)) == mapping


def test_a_mapping_says_which_columns_of_records_its_table_has() -> None:
    assert mapping_of().gives == {
        *("surrogate", "facility", "type", "line", "coder", "coded", "discharged"),
        *("seconds", "charges"),
    }


def test_every_field_has_words_and_headings() -> None:
    assert {name for name, field in FIELDS.items() if not field.says or not field.headings} == set()
