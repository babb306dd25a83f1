"""A time study, held against the standard library and against counting every case."""

from fractions import Fraction
from itertools import product
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coderpath.standards.percentiles import interval, needed, percentile
from coderpath.standards.sample import read_sample
from coderpath.standards.spread import spread_of
from coderpath.standards.study import MOST, Study

MINUTES = st.lists(st.fractions(Fraction(1, 10), 600, max_denominator=10), min_size=2, max_size=40)
KNOWN = {"inpatient": "Inpatient", "same_day_surgery": "Same-day surgery"}


@given(MINUTES, st.integers(1, 99))
def test_percentile_is_the_one_of_the_standard_library(minutes, of_hundred):
    found = percentile(sorted(minutes), Fraction(of_hundred, 100))
    assert found == quantiles(minutes, n=100, method="inclusive")[of_hundred - 1]


@pytest.mark.parametrize(
    ("size", "cells", "below", "confidence"),
    [(11, 2, 1, "0.95"), (8, 2, 1, "0.8"), (7, 4, 1, "0.6"), (7, 4, 3, "0.6"), (8, 3, 2, "0.7")],
)
def test_interval_holds_as_often_as_counting_every_sample_says(size, cells, below, confidence):
    """Each value falls into one of some cells, all as likely; so many lie below the percentile."""
    samples = [sum(one < below for one in some) for some in product(range(cells), repeat=size)]
    found = interval(range(size), Fraction(below, cells), Fraction(confidence))
    low, high = int(found.low), int(found.high)

    def risk(is_missed):
        return Fraction(sum(map(is_missed, samples)), len(samples))

    most = (1 - Fraction(confidence)) / 2
    assert found.holds == risk(lambda count: low < count <= high)
    # One value narrower on either side and the risk there is more than asked.
    assert risk(lambda count: count <= low) <= most < risk(lambda count: count <= low + 1)
    assert risk(lambda count: count > high) <= most < risk(lambda count: count > high - 1)


@pytest.mark.parametrize(("share", "least"), [("1/2", 6), ("1/4", 13), ("3/4", 13), ("9/10", 36)])
def test_sample_that_is_too_small_has_no_interval(share, least):
    assert needed(Fraction(share)) == least
    assert interval(range(least - 1), Fraction(share)) is None
    assert interval(range(least), Fraction(share))


def test_thirteen_percent_of_eight_paid_hours_are_allowed_for_once():
    study = Study.of([30, 10, 20, 20, 20, 25, 15])
    assert (study.at_records, study.time) == (Fraction("417.6"), 20)
    assert study.suggested == (Fraction("20.8"), 420)
    assert study.between == ((Fraction("13.9"), 420), (Fraction("41.7"), 420))


def test_few_records_a_day_are_said_in_hundredths():
    study = Study.of([300], allowance=Fraction(0))
    assert study.suggested == (Fraction("1.6"), 420)
    assert study.between is None
    assert Study.of([70]).suggested.records == Fraction("5.96")


def test_who_is_like_the_sample_comes_to_the_percentile_beside_the_mean():
    study = Study.of([10, 10, 40], allowance=Fraction(0))
    assert (study.mean, study.suggested.records) == (20, 48)
    assert study.whoever_is_like_it == Fraction(1, 2)


@given(MINUTES)
def test_spread_counts_each_record_once_in_stretches_without_a_gap(minutes):
    ordered = sorted(minutes)
    found = spread_of(ordered)
    assert sum(one.count for one in found) == len(minutes)
    assert [one.until for one in found[:-1]] == [one.since for one in found[1:]]
    for one in found:
        inside = [at for at in ordered if one.since <= at and (not one.until or at < one.until)]
        assert len(inside) == one.count


def test_long_ones_are_counted_together():
    found = spread_of([Fraction(one) for one in [*range(10, 49), 900]])
    assert [one.count for one in found] == [5, 5, 5, 5, 5, 5, 5, 4, 0, 0, 1]
    assert (found[-1].since, found[-1].until) == (60, None)


@pytest.mark.parametrize(
    "text",
    [
        "type,minutes\ninpatient,18.5\nSame-day surgery,9\n",
        "\ufeffInpatient;18.5\r\n\r\nsame day surgery; 9",
        'Patient type\tMinutes\n"INPATIENT"\t 18.5\nsame_day_surgery\t9\n\t\n',
        "18.5\nsame_day_surgery,9",
    ],
)
def test_sample_is_read_however_a_spreadsheet_parts_its_columns(text):
    read = read_sample(text, KNOWN, "inpatient")
    assert read.wrong == []
    assert read.minutes == {"inpatient": [Fraction("18.5")], "same_day_surgery": [9]}


@pytest.mark.parametrize(
    ("text", "line", "column", "found"),
    [
        ("inpatient,18\ninpatient,18,5", 2, 3, "3 columns"),
        ("18,5", 1, 1, "a number where"),
        ("inpatient,0", 1, 2, "no number above zero"),
        ("inpatient,\n", 1, 2, "no number above zero"),
        ("inpatient,eighteen", 1, 2, "no number above zero"),
        ("inpatient,18 min", 1, 2, "no number above zero"),
        ("inpatient,1441", 1, 2, "more minutes than a day"),
        ("type,minutes\nDoe John,18", 2, 1, "no patient type that is known"),
        ("18", 1, 1, "no patient type stands here"),
    ],
)
def test_line_that_is_no_record_is_named_by_its_place_and_not_by_what_it_says(
    text, line, column, found
):
    (wrong,) = read_sample(text, KNOWN).wrong
    assert (wrong.line, wrong.column) == (line, column)
    assert found in wrong.found
    assert "Doe" not in f"{wrong}"


def test_of_many_wrong_lines_twenty_are_named_and_of_too_many_records_the_first():
    read = read_sample("x,1\n" * 23 + "1", KNOWN, "inpatient")
    assert (len(read.wrong), read.more_wrong) == (20, 3)
    (wrong,) = read_sample("20\n" * (MOST + 3), KNOWN, "inpatient").wrong
    assert wrong.line == MOST + 1
