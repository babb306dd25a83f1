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
)

test_turns = turning(
    "rating",
    stricter=[
        ({"of": "a", "at_least": 3}, {"of": "a", "at_least": 3.5}),
        ({"of": "a", "at_least": 3}, {"of": "a", "at_least": 3, "within_months": 12}),
    ],
    other=[
        ({"of": "a", "at_least": 3}, {"of": "b", "at_least": 3}),
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
