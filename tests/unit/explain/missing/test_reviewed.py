from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.explain.cases import told

CODES = 'accuracy: {method: codes, window_months: 12, threshold: ">= 95%", sample_at_least: 100}'
NEWEST = 'accuracy: {method: drgs, last_reviews: 2, threshold: "> 90%"}'
FOUR = "reviews: {at_least: 4, window_months: 12}"
ON = "2025-06-10"


def review(on, codes, correct, sample="random"):
    source = Source("reviews.csv", 9)
    figures = (None, None, codes, correct, None, None)
    return rows.Review("c", day_of(on), "inpatient", sample, "compliance", *figures, source)


def test_accurate():
    assert told(CODES, ON, reviews=(review("2025-05-01", 100, 95),)) == ("met", None, "")


def test_not_accurate_enough():
    found = (
        review("2024-10-01", 60, 56),
        review("2025-02-01", 50, 48),
        review("2025-05-01", 60, 56),
    )
    assert told(CODES, ON, reviews=found) == (
        "not_met",
        (
            "94.1% of codes correct in 3 random reviews from 1 October 2024 to 1 May 2025 "
            "(160 of 170); at least 95% is asked."
        ),
        "Bring the share of correct codes to at least 95%",
    )


def test_too_few_codes():
    assert told(CODES, ON, reviews=(review("2025-05-01", 80, 80),)) == (
        "not_recorded",
        "Only 80 codes were reviewed in 1 random review on 1 May 2025; at least 100 are asked.",
        "Review 20 more codes at random",
    )


def test_one_code_short():
    told_ = told(CODES, ON, reviews=(review("2025-05-01", 99, 99),))
    assert told_[2] == "Review 1 more code at random"
    told_ = told(CODES, ON, reviews=(review("2025-05-01", 1, 1),))
    assert told_[1] == (
        "Only 1 code was reviewed in 1 random review on 1 May 2025; at least 100 are asked."
    )


def test_no_random_review():
    focused = (review("2025-05-01", 80, 80, "focused"), review("2024-06-10", 9, 9, "focused"))
    assert told(CODES, ON, reviews=focused) == (
        "not_recorded",
        (
            "No codes were counted in random reviews of the last 12 months (reviews). "
            "1 focused review does not count here."
        ),
        "Review 100 more codes at random",
    )


def test_newest_reviews_without_figures_for_the_method():
    assert told(NEWEST, ON, reviews=(review("2025-05-01", 80, 80),)) == (
        "not_recorded",
        "No DRGs were counted in the newest 2 random reviews (reviews).",
        "Review DRGs at random",
    )


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
