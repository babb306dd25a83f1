from coderpath.days import BEGINNING, FOREVER, day_of
from coderpath.sentence.dates import (
    say_day,
    say_month,
    say_months,
    say_since,
    say_span,
    say_until,
)
from tests.unit.explain.cases import month

MARCH = day_of("2025-03-01")


def test_a_day_is_written_without_leading_zeros():
    assert str(say_day(MARCH)) == "1 March 2025"


def test_open_days_print_nothing():
    assert not any([say_day(BEGINNING), say_day(FOREVER)])
    assert not any([say_since(BEGINNING), say_until(FOREVER), say_until(BEGINNING)])
    assert not say_span(BEGINNING, FOREVER)


def test_an_end_is_written_by_its_last_day():
    assert str(say_until(day_of("2025-07-01"))) == "until 30 June 2025"


def test_an_end_that_only_awaits_records_says_so():
    end = say_until(day_of("2025-07-01"), as_far_as_recorded=True)
    assert str(end) == "until 30 June 2025 (as far as recorded)"


def test_spans():
    assert str(say_span(MARCH, FOREVER)) == "since 1 March 2025"
    assert str(say_span(MARCH, MARCH + 1)) == "on 1 March 2025"
    assert str(say_span(MARCH, day_of("2025-07-01"))) == "from 1 March 2025 to 30 June 2025"
    assert str(say_span(BEGINNING, MARCH)) == "until 28 February 2025"


def test_months():
    assert str(say_month(month("2025-12"))) == "December 2025"
    runs = [month("2024-12"), month("2025-01"), month("2025-03")]
    assert str(say_months(runs)) == "December 2024 to January 2025, March 2025"
