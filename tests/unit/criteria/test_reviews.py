from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import figure, remedies, told

FOUR = "reviews: {at_least: 4, window_months: 12}"
ON = "2025-06-10"

test_asks = asking(
    (
        "reviews: {at_least: 4, window_months: 12}",
        "At least 4 validation reviews in the last 12 months",
    ),
    (
        "reviews: {at_least: 1, window_weeks: 13}",
        "At least 1 validation review in the last 13 weeks",
    ),
)

test_turns = turning(
    "reviews",
    stricter=[
        ({"at_least": 2, "window_months": 12}, {"at_least": 4, "window_months": 12}),
        ({"at_least": 2, "window_months": 12}, {"at_least": 2, "window_months": 6}),
    ],
    other=[
        ({"at_least": 2, "window_months": 12}, {"at_least": 4, "window_months": 24}),
    ],
)


def review(on, codes, correct, sample="random"):
    source = Source("reviews.csv", 9)
    figures = (None, None, codes, correct, None, None)
    return rows.Review("c", day_of(on), "inpatient", sample, "compliance", *figures, source)


def test_reviewed_often_enough():
    found = tuple(review(f"2025-0{month}-01", 1, 1) for month in (1, 2, 3, 4))
    assert told(FOUR, ON, reviews=found) == ("met", None, "")


def test_never_reviewed():
    assert told(FOUR, ON) == (
        "not_met",
        "No validation review is recorded in the last 12 months (reviews).",
        "Hold 4 more validation reviews",
    )


def test_reviewed_too_seldom():
    found = tuple(review(f"2025-0{month}-01", 1, 1) for month in (5, 1, 3))
    assert told(FOUR, ON, reviews=found) == (
        "not_met",
        (
            "3 of 4 validation reviews in the last 12 months: "
            "1 January 2025, 1 March 2025 and 1 May 2025."
        ),
        "Hold 1 more validation review",
    )


def test_reviews_that_nobody_has_checked():
    assert told(FOUR, ON, checked={})[1] == (
        "Reviews are not yet checked for this coder, so their absence says nothing."
    )


def test_the_word_for_a_board_and_what_one_could_do():
    found = tuple(review(f"2025-0{month}-01", 1, 1) for month in (1, 2, 3, 4, 5))
    assert figure(FOUR, ON, reviews=found) == "4 of 4"
    assert figure(FOUR, ON, reviews=found[:1]) == "1 of 4"
    assert remedies(FOUR, ON) == [("review", "Have a validation review")]
