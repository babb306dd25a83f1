from fractions import Fraction

from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import end, figure, remedies, told

ON = "2025-06-10"
RATED = "rating: {of: performance, at_least: 3, within_months: 12}"

test_asks = asking(
    ("rating: {of: performance, at_least: 3.5}", "Performance rating of 3.5 or more"),
    (
        "rating: {of: overall, at_least: 3, within_months: 12}",
        "Overall rating of 3 or more, given in the last 12 months",
    ),
    (
        "rating: {of: overall, at_least: 3, times: 2, of_last: 3}",
        "At least 2 of the last 3 overall ratings at 3 or more",
    ),
    (
        "rating: {of: overall, at_least: 3, times: 2, of_last: 2, within_months: 30}",
        "Each of the last 2 overall ratings at 3 or more, given in the last 30 months",
    ),
    (
        "rating: {of: overall, at_least: 3, every: true, within_months: 24}",
        "Every overall rating of the last 24 months at 3 or more",
    ),
)

LAST_3 = {"of": "a", "at_least": 3, "times": 2, "of_last": 3}
EVERY_YEAR = {"of": "a", "at_least": 3, "every": True, "within_months": 12}

test_turns = turning(
    "rating",
    stricter=[
        ({"of": "a", "at_least": 3}, {"of": "a", "at_least": 3.5}),
        ({"of": "a", "at_least": 3}, {"of": "a", "at_least": 3, "within_months": 12}),
        (LAST_3, {**LAST_3, "times": 3}),
        (LAST_3, {**LAST_3, "within_months": 12}),
        ({"of": "a", "at_least": 3, "within_months": 12}, EVERY_YEAR),
        ({"of": "a", "at_least": 3}, EVERY_YEAR),
    ],
    other=[
        ({"of": "a", "at_least": 3}, {"of": "b", "at_least": 3}),
        ({"of": "a", "at_least": 3}, LAST_3),
        (LAST_3, {**LAST_3, "of_last": 4}),
        (EVERY_YEAR, {**EVERY_YEAR, "within_months": 24}),
    ],
    same=[
        ({"of": "a", "at_least": 3}, {"of": "a", "at_least": 3.0}),
    ],
)


def rated(value, on):
    source = Source("ratings.csv", 4)
    return rows.Rating("c", "performance", Fraction(value), day_of(on), end(""), source)


def test_rating_met():
    assert told(RATED, ON, ratings=(rated(3, "2025-06-04"),)) == ("met", None, "")


def test_rating_too_low():
    assert told(RATED, ON, ratings=(rated("5/2", "2025-06-04"),)) == (
        "not_met",
        (
            "The last performance rating is 2.5, given on 4 June 2025 (ratings.csv, row 4); "
            "3 or more is asked."
        ),
        "Reach a performance rating of 3 or more",
    )


def test_never_rated():
    assert told(RATED, ON) == (
        "not_recorded",
        "No performance rating is recorded (ratings).",
        "Record a new performance rating; 3 or more is asked",
    )


def test_rated_too_long_ago():
    assert told(RATED, ON, ratings=(rated(4, "2024-06-10"),))[:2] == (
        "not_recorded",
        (
            "The last performance rating is 4, given on 10 June 2024 (ratings.csv, row 4); "
            "it counted until 9 June 2025."
        ),
    )


def test_what_one_could_do():
    assert figure(RATED, ON) == ""
    assert remedies(RATED, ON) == [("rating.performance", "Be rated 3 or more in performance")]


TWO_OF_THREE = "rating: {of: performance, at_least: 3, times: 2, of_last: 3}"
EVERY_TIME = "rating: {of: performance, at_least: 3, every: true, within_months: 24}"


def test_so_many_of_the_last_ratings():
    good, low = rated(3, "2024-06-04"), rated(2, "2023-06-04")
    assert told(TWO_OF_THREE, ON, ratings=(low, good, rated(4, "2025-06-04")))[0] == "met"
    assert told(TWO_OF_THREE, ON, ratings=(low, good, rated(2, "2025-06-04"))) == (
        "not_met",
        (
            "3 performance ratings, 1 of them is 3 or more: 2 on 4 June 2023 (ratings.csv, row 4), "
            "3 on 4 June 2024 (ratings.csv, row 4) and 2 on 4 June 2025 (ratings.csv, row 4); "
            "at least 2 of the last 3 are asked."
        ),
        "Reach 3 or more in performance ratings next time",
    )
    assert figure(TWO_OF_THREE, ON, ratings=(low, good)) == "1 of 3"


def test_too_few_ratings_to_tell():
    assert told(TWO_OF_THREE, ON, ratings=(rated(3, "2024-06-04"),)) == (
        "not_recorded",
        (
            "1 performance rating, which is 3 or more: 3 on 4 June 2024 (ratings.csv, row 4); "
            "at least 2 of the last 3 are asked."
        ),
        "Reach 3 or more in performance ratings next time",
    )
    assert told(TWO_OF_THREE, ON)[1:] == (
        "No performance rating is recorded (ratings).",
        "Reach 3 or more in performance ratings the next 2 times",
    )


def test_every_rating_of_a_window():
    good, low = rated(3, "2025-06-04"), rated(2, "2024-01-15")
    assert told(EVERY_TIME, ON, ratings=(good, low)) == (
        "not_met",
        (
            "2 on 15 January 2024 (ratings.csv, row 4); "
            "every performance rating in the last 24 months is to be 3 or more."
        ),
        "Comes with time: met from 15 January 2026 if each rating until then is 3 or more",
    )
    assert remedies(EVERY_TIME, ON, ratings=(good, low)) == []
    assert told(EVERY_TIME, ON)[1:] == (
        "No performance rating is recorded in the last 24 months (ratings).",
        "Record a new performance rating; 3 or more is asked",
    )
    assert remedies(EVERY_TIME, ON) != []
