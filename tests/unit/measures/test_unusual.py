"""A share is called unusual only when chance and handing out together do not explain it."""

from fractions import Fraction

from coderpath.measures.unusual import unusual_shares

THERE = {"inpatient": 500, "ancillary": 500}


def test_who_codes_mostly_the_easy_type_is_asked_why():
    (inpatient, ancillary) = sorted(
        unusual_shares({"inpatient": 20, "ancillary": 180}, THERE), key=lambda one: one.part
    )
    assert (inpatient.type, inpatient.share, inpatient.expected) == (
        "inpatient",
        Fraction(1, 10),
        Fraction(1, 2),
    )
    assert ancillary.likely.low > 0.8


def test_what_chance_explains_and_what_is_near_is_not_unusual():
    assert unusual_shares({"inpatient": 3, "ancillary": 7}, THERE) == []
    assert unusual_shares({"inpatient": 45_000, "ancillary": 55_000}, THERE) == []


def test_nothing_is_asked_of_nothing():
    assert unusual_shares({}, THERE) == unusual_shares({"inpatient": 3}, {}) == []
