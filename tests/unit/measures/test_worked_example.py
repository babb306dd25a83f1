"""The published example: 22 records a day of seven productive hours, and 35 hours of charts."""

from fractions import Fraction

import pytest

from coderpath.criteria.percent import percent_text
from coderpath.days import month_of
from coderpath.facts.rows import Hours, Productivity, Standard
from coderpath.facts.standards import Standards
from coderpath.measures.work import without_standard, work_of
from tests.unit.small import day

MONTH = month_of(day("2026-10-01"))
STANDARD = Standards([Standard("north", "inpatient", 0, 10**6, 22, 420)])


def work(records, minutes):
    rows = [Productivity("ana", "north", "inpatient", MONTH, records)]
    return work_of(rows, [Hours("ana", MONTH, minutes)], STANDARD)


@pytest.mark.parametrize(
    ("charts", "hours", "percent", "exact"),
    [
        (110, 35, "100.0%", Fraction(1)),
        (100, 35, "90.9%", Fraction(10, 11)),
        (100, 33, "96.4%", Fraction(350, 363)),
    ],
)
def test_charts_in_hours_come_out_as_published(charts, hours, percent, exact):
    found = work(charts, hours * 60)
    assert found.productivity == exact
    assert percent_text(found.productivity) == percent


def test_a_type_without_a_standard_is_left_out_and_named():
    rows = [Productivity("ana", "north", "observation", MONTH, 3)]
    assert work_of(rows, [], STANDARD).records == 0
    assert without_standard(rows, STANDARD) == [(MONTH, "north", "observation")]
