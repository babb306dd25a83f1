from fractions import Fraction

import pytest

from coderpath.days import Duration
from coderpath.sentence.words import (
    article,
    capital,
    in_the_last,
    in_words,
    joined,
    lowered,
    number_text,
    plain,
    plain_list,
    runs,
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("anatomy_and_physiology", "anatomy and physiology"),
        ("pps_inpatient", "PPS inpatient"),
        ("CCS-P", "CCS-P"),
        ("drg_validation", "DRG validation"),
    ],
)
def test_names_become_words(name, words):
    assert plain(name) == words


def test_lists_name_each_thing_once():
    assert plain_list(["acute", "critical_access", "acute"]) == "acute or critical access"


def test_words_with_commas_are_joined_by_semicolons():
    steps = ["Grade 5, step 1", "Grade 5, step 2", "Grade 6"]
    assert joined(steps, "or") == "Grade 5, step 1; Grade 5, step 2 or Grade 6"


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("associate degree", "an"),
        ("manager", "a"),
        ("HR partner", "an"),
        ("CCS", "a"),
        ("RHIT", "an"),
    ],
)
def test_articles(noun, expected):
    assert article(noun) == expected


def test_first_letters():
    assert capital("holds the CCS") == "Holds the CCS"
    assert lowered("Holds the CCS") == "holds the CCS"
    assert lowered("CCS or CCA") == "CCS or CCA"


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (8820, "8,820"),
        (Fraction(17641, 2), "8,820.5"),
        (Fraction(2, 3), "0.66"),
        (Fraction(-7, 2), "-3.5"),
        (Fraction(-1, 3), "-0.33"),
        (Fraction(100), "100"),
    ],
)
def test_numbers_are_cut_after_two_decimals(number, text):
    assert number_text(number) == text


def test_small_numbers_are_words():
    assert [in_words(1), in_words(10), in_words(11)] == ["one", "ten", "11"]


def test_windows():
    assert in_the_last(Duration(12, "months")) == "in the last 12 months"
    assert in_the_last(Duration(1, "weeks")) == "in the last week"


def test_runs():
    assert runs([4, 2, 3, 9, 2]) == [[2, 3, 4], [9]]
