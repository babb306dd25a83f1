"""Weeks begin on Sunday and are cut where a month ends inside one."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coderpath_web.time_spent.weeks import Part, part_of, parts_between, parts_of


def test_week_with_the_end_of_a_month_has_two_parts():
    assert parts_of(date(2026, 9, 30)) == [
        Part(date(2026, 9, 27), date(2026, 10, 1)),
        Part(date(2026, 10, 1), date(2026, 10, 4)),
    ]
    assert parts_of(date(2026, 11, 21)) == [Part(date(2026, 11, 15), date(2026, 11, 22))]
    # A month that ends on a Saturday cuts no week.
    assert parts_of(date(2026, 10, 31)) == [Part(date(2026, 10, 25), date(2026, 11, 1))]


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_one_part_of_one_week_and_one_month(day):
    part = part_of(day)
    assert day in part.days
    assert {(one.year, one.month) for one in part.days} == {(day.year, day.month)}
    whole = [one for some in parts_of(day) for one in some.days]
    assert whole == [whole[0] + timedelta(days=number) for number in range(7)]
    assert whole[0].strftime("%A") == "Sunday"
    assert all(part_of(one) == part for one in part.days)


def test_parts_between_days_cover_each_day_once():
    parts = list(parts_between(date(2026, 1, 1), date(2026, 12, 31)))
    days = [one for part in parts for one in part.days]
    assert days == sorted(set(days))
    assert (days[0], days[-1]) == (date(2025, 12, 28), date(2027, 1, 2))
