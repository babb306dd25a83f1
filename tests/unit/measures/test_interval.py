"""Wilson's interval against published figures, and the exact question against the interval."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coderpath.measures.interval import NINETY_FIVE, is_far, wilson


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(8, 10, 0.4902, 0.9433), (0, 20, 0.0, 0.1611), (81, 263, 0.2553, 0.3662)],
)
def test_wilsons_interval_is_the_published_one(part, whole, low, high):
    # R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3, for the last.
    assert wilson(part, whole) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 400), st.data())
def test_a_share_is_far_from_what_its_interval_does_not_hold(whole, data):
    part = data.draw(st.integers(0, whole))
    expected = data.draw(st.fractions(0, 1, max_denominator=400))
    low, high = wilson(part, whole)
    if min(abs(float(expected) - low), abs(float(expected) - high)) > 1e-9:
        assert is_far(part, whole, expected, NINETY_FIVE) == (not low < expected < high)


def test_of_nothing_nothing_is_far():
    assert wilson(0, 0) == (0, 1)
    assert not is_far(0, 0, Fraction(1, 2))
