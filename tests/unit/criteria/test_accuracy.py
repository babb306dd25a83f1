from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import figure, remedies, told

CODES = 'accuracy: {method: codes, window_months: 12, threshold: ">= 95%", sample_at_least: 100}'
NEWEST = 'accuracy: {method: drgs, last_reviews: 2, threshold: "> 90%"}'
ON = "2025-06-10"

PARAMS = {"method": "codes", "window_months": 12, "threshold": ">= 95%"}

test_asks = asking(
    (
        'accuracy: {method: codes, window_months: 12, threshold: ">= 95%", sample_at_least: 100}',
        (
            "At least 95% of codes correct in random reviews of the last 12 months, "
            "of at least 100 codes"
        ),
    ),
    (
        'accuracy: {method: drgs, last_reviews: 4, threshold: "> 95%", types: [inpatient]}',
        "More than 95% of DRGs correct in the newest 4 random reviews of inpatient",
    ),
    (
        'accuracy: {method: codes, last_reviews: 4, threshold: "< 90%"}',
        "Less than 90% of codes correct in the newest 4 random reviews",
    ),
    (
        'accuracy: {method: codes, last_reviews: 4, threshold: [">= 90%", "< 95%"]}',
        "At least 90% and less than 95% of codes correct in the newest 4 random reviews",
    ),
)

test_turns = turning(
    "accuracy",
    stricter=[
        (PARAMS, {**PARAMS, "threshold": "> 95%"}),
        (PARAMS, {**PARAMS, "sample_at_least": 50}),
        (PARAMS, {**PARAMS, "threshold": [">= 95%", "< 99%"]}),
    ],
    other=[
        (PARAMS, {**PARAMS, "method": "records"}),
        (PARAMS, {**PARAMS, "window_months": 6}),
        (PARAMS, {"method": "codes", "last_reviews": 4, "threshold": ">= 95%"}),
        (PARAMS, {**PARAMS, "types": "inpatient"}),
    ],
    same=[
        (PARAMS, {**PARAMS, "sample_at_least": 1}),
    ],
)


def review(on, codes, correct, sample="random"):
    source = Source("reviews.csv", 9)
    figures = (None, None, codes, correct, None, None)
    return rows.Review("c", day_of(on), "inpatient", sample, "compliance", *figures, source)


def test_accurate():
    assert told(CODES, ON, reviews=(review("2025-05-01", 100, 95),)) == ("met", None, "")


def test_more_accurate_than_an_upper_bound_is_no_reason_to_do_anything():
    below = 'accuracy: {method: codes, window_months: 12, threshold: "< 95%"}'
    assert told(below, ON, reviews=(review("2025-05-01", 100, 95),)) == (
        "not_met",
        "95.0% of codes correct in 1 random review on 1 May 2025 (95 of 100); below 95% is asked.",
        "More does not help: below 95% is asked",
    )
    assert remedies(below, ON, reviews=(review("2025-05-01", 100, 95),)) == []
    assert [key for key, _ in remedies(below, ON)] == ["review.codes."]


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


def test_the_word_for_a_board():
    assert figure(CODES, ON, reviews=(review("2025-05-01", 100, 94),)) == "94.0"
    assert figure(CODES, ON, reviews=(review("2025-05-01", 80, 80),)) == "80 codes"
    assert figure(CODES, ON) == ""


def test_what_one_could_do():
    assert remedies(CODES, ON) == [("review.codes.", "Have codes reviewed at random")]
