"""A funnel: what of a group's distance from the common rate is chance."""

from fractions import Fraction

import pytest

from coderpath.measures.funnel import funnel
from coderpath.measures.next_month import needed_next
from coderpath.measures.work import TypeWork, Work


def work(records, minutes, each=10):
    return Work({"inpatient": TypeWork(records, Fraction(records * each))}, Fraction(minutes))


def test_limits_are_those_of_counted_records():
    north, south = funnel({"south": work(100, 1000), "north": work(400, 4000)})
    assert (north.name, north.rate, north.common, north.spread) == ("north", 1, 1, 1)
    # 400 records of 10 minutes: a standard error of 20 records, 200 of 4000 minutes.
    assert north.variance == Fraction(200, 4000) ** 2
    assert north.limits() == pytest.approx((1 - 1.96 * 0.05, 1 + 1.96 * 0.05))
    assert south.limits() == pytest.approx((1 - 1.96 * 0.1, 1 + 1.96 * 0.1))
    assert not north.is_outside()


def test_one_group_far_from_many_is_outside_and_spread_widens_all_limits():
    groups = {str(number): work(400, 4000) for number in range(30)}
    points = {one.name: one for one in funnel(groups | {"far": work(700, 4000)})}
    assert points["far"].is_outside()
    assert not points["0"].is_outside()
    assert points["0"].spread > 1
    assert points["far"].interval().low > points["0"].interval().high


def test_groups_that_are_not_measured_are_left_out():
    assert funnel({"north": Work({}, Fraction(60))}) == []
    assert [one.name for one in funnel({"north": work(5, 50), "idle": work(0, 60)})] == ["north"]


def test_the_next_month_must_make_up_for_the_ones_that_stay():
    needed = needed_next(Fraction(9500), Fraction(10000), Fraction(1000), Fraction(1))
    assert needed == Fraction(3, 2)
    assert (9500 + needed * 1000) / 11000 == 1
    assert needed_next(Fraction(30000), Fraction(10000), Fraction(1000), Fraction(1)) < 0
