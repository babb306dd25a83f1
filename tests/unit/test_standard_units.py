"""A standard in the units in which people think of it: exactly the same in each."""

from fractions import Fraction

import pytest

from coderpath.facts.rows import Standard
from coderpath.facts.standards import Standards
from coderpath.standards.classes import counted_as, type_of_class
from coderpath.standards.units import BY_NAME, UNITS, Pace, in_all, weights

EACH = Fraction(420, 22)


@pytest.mark.parametrize(
    ("unit", "amount", "beside", "each"),
    [
        ("in_minutes", 22, 420, EACH),
        ("day", 22, 1, EACH),
        ("productive_hour", Fraction(22, 7), 1, EACH),
        ("paid_hour", 3, 1, Fraction(105, 6)),
        ("minutes_each", 20, 1, Fraction(20)),
        ("weighted", 30, Fraction(1, 2), Fraction(7)),
    ],
)
def test_amount_in_a_unit_is_so_many_productive_minutes_a_record(unit, amount, beside, each):
    assert BY_NAME[unit].typed(amount, beside).minutes_each == each


@pytest.mark.parametrize("unit", [one for one in UNITS if one.shown], ids=lambda one: one.name)
def test_what_is_shown_in_a_unit_and_typed_again_is_the_same_standard(unit):
    pace = Pace(Fraction(21, 2), 420)
    shown = dict(in_all(pace))[unit]
    assert unit.typed(shown, 1).minutes_each == pace.minutes_each


def test_twenty_four_records_a_paid_day_are_three_a_paid_hour_and_more_a_productive_one():
    shown = {one.unit.name: one.amount for one in in_all(Pace(24, 420))}
    assert (shown["paid_hour"], shown["productive_hour"]) == (3, Fraction(24, 7))


def test_record_counts_what_it_takes_beside_the_slowest_type():
    paces = [("inpatient", Pace(21, 420)), ("surgery", Pace(28, 420)), ("emergency", Pace(42, 420))]
    assert {one.of: one.weight for one in weights(paces)} == {
        "inpatient": 1,
        "surgery": Fraction(3, 4),
        "emergency": Fraction(1, 2),
    }


def test_class_counts_as_a_type_of_its_own_only_while_it_has_a_standard():
    heart = type_of_class("inpatient", "Cardiac surgery (open)")
    assert heart == "inpatient_cardiac_surgery_open"
    january = 2026 * 12
    since = 739_617  # 1 January 2026
    rows = Standards([Standard("north", heart, since, since + 365, 6, 420)])
    assert counted_as(rows, "north", "inpatient", "cardiac  surgery, open", january) == heart
    assert (
        counted_as(rows, "north", "inpatient", "cardiac surgery open", january - 1) == "inpatient"
    )
    assert counted_as(rows, "south", "inpatient", "cardiac surgery open", january) == "inpatient"
    assert counted_as(rows, "north", "inpatient", "", january) == "inpatient"
