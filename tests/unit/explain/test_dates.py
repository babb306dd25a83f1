from coderpath.days import BEGINNING, FOREVER, day_of
from coderpath.explain.dates import (
    day_text,
    month_text,
    months_text,
    since_text,
    span_text,
    until_text,
)
from tests.unit.explain.cases import month

MARCH = day_of("2025-03-01")


def test_a_day_is_written_without_leading_zeros():
    assert day_text(MARCH) == "1 March 2025"


def test_open_days_print_nothing():
    assert [day_text(BEGINNING), day_text(FOREVER)] == ["", ""]
    assert [since_text(BEGINNING), until_text(FOREVER), until_text(BEGINNING)] == ["", "", ""]
    assert span_text(BEGINNING, FOREVER) == ""


def test_an_end_is_written_by_its_last_day():
    assert until_text(day_of("2025-07-01")) == "until 30 June 2025"


def test_an_end_that_only_awaits_records_says_so():
    end = until_text(day_of("2025-07-01"), as_far_as_recorded=True)
    assert end == "until 30 June 2025 (as far as recorded)"


def test_spans():
    assert span_text(MARCH, FOREVER) == "since 1 March 2025"
    assert span_text(MARCH, MARCH + 1) == "on 1 March 2025"
    assert span_text(MARCH, day_of("2025-07-01")) == "from 1 March 2025 to 30 June 2025"
    assert span_text(BEGINNING, MARCH) == "until 28 February 2025"


def test_months():
    assert month_text(month("2025-12")) == "December 2025"
    runs = [month("2024-12"), month("2025-01"), month("2025-03")]
    assert months_text(runs) == "December 2024 to January 2025, March 2025"
