from fractions import Fraction

import pytest

from coderpath.criteria.percent import bring_text, percent_text, threshold_text
from coderpath.criteria.threshold import read_threshold
from coderpath.sentence.words import share_text


@pytest.mark.parametrize(
    ("percent", "threshold", "text"),
    [
        ("105", "> 100%", "105.0%"),
        ("99.99", "> 100%", "99.9%"),
        ("100", "> 100%", "100.0%"),
        ("100.04", "> 100%", "100.04%"),
        ("100.0000001", ">= 100%", "100.0000001%"),
        ("97.27", ">= 97.25%", "97.27%"),
        ("97.2", ">= 97.25%", "97.2%"),
        ("1234.5", "> 100%", "1,234.5%"),
        ("0.04", "> 100%", "0.0%"),
    ],
)
def test_a_percentage_never_looks_to_be_on_the_other_side(percent, threshold, text):
    assert percent_text(Fraction(percent) / 100, read_threshold(threshold)) == text


@pytest.mark.parametrize(
    ("percent", "text"),
    [("94.99", "94.9%"), ("95", "95.0%"), ("120", "120.0%"), ("120.04", "120.04%")],
)
def test_a_percentage_never_looks_to_be_on_the_other_side_of_either_bound(percent, text):
    assert percent_text(Fraction(percent) / 100, read_threshold([">= 95%", "<= 120%"])) == text


def test_upper_bounds_and_bands():
    told = {"< 80%": "below 80%", "<= 120%": "at most 120%"}
    assert {text: threshold_text(read_threshold(text)) for text in told} == told
    band = read_threshold(["<= 120%", "> 95%"])
    assert threshold_text(band) == "above 95% and at most 120%"
    assert bring_text("the average", band) == "Bring the average above 95% and at most 120%"


def test_without_a_threshold_one_decimal_is_enough():
    assert percent_text(Fraction(2, 3)) == "66.6%"


def test_thresholds():
    above, at_least = read_threshold("> 100%"), read_threshold(">= 97.5%")
    assert [threshold_text(above), threshold_text(at_least)] == ["above 100%", "at least 97.5%"]
    assert bring_text("the average", above) == "Bring the average above 100%"
    assert bring_text("the average", at_least) == "Bring the average to at least 97.5%"


def test_shares():
    assert [share_text(0.6), share_text(Fraction(1, 2))] == ["60%", "50%"]
