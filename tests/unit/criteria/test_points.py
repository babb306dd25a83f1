from coderpath.days import day_of
from coderpath.facts import rows
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import figure, remedies, rows_told, told

CAPPED = "points: {at_least: 30, window_months: 12, cap_per_category: 12, categories_at_least: 3}"
NAMED = "points: {at_least: 8, categories: [teaching, research], each_at_least: 5}"
ON = "2025-06-10"

IN_THREE = {"at_least": 30, "categories": ["a", "b", "c"]}

PORTFOLIO = {"at_least": 30, "window_months": 12, "cap_per_category": 12}

test_asks = asking(
    (
        "points: {at_least: 30, window_months: 12, cap_per_category: 12, categories_at_least: 3}",
        (
            "At least 30 points in the last 12 months, counting at most 12 for each category, "
            "in at least 3 categories"
        ),
    ),
    (
        "points: {at_least: 10, categories: [teaching, research], each_at_least: 5}",
        "At least 10 points from teaching or research, with at least 5 in each",
    ),
    (
        "points: {categories_at_least: 1, window_months: 12}",
        "Points in the last 12 months, in at least 1 category",
    ),
)

test_turns = turning(
    "points",
    stricter=[
        (PORTFOLIO, {**PORTFOLIO, "at_least": 40}),
        (PORTFOLIO, {**PORTFOLIO, "cap_per_category": 10}),
        ({"at_least": 30}, {"at_least": 30, "cap_per_category": 10}),
        ({"at_least": 30}, {"at_least": 30, "window_months": 12}),
        (PORTFOLIO, {**PORTFOLIO, "window_months": 6}),
        (PORTFOLIO, {**PORTFOLIO, "categories_at_least": 3}),
        ({"at_least": 30}, IN_THREE),
        (IN_THREE, {**IN_THREE, "categories": ["a", "b"]}),
        (IN_THREE, {**IN_THREE, "each_at_least": 5}),
    ],
    other=[
        ({**IN_THREE, "each_at_least": 5}, {**IN_THREE, "each_at_least": 5, "categories": ["a"]}),
        (IN_THREE, {**IN_THREE, "categories": ["a", "d"]}),
    ],
    same=[
        (IN_THREE, {**IN_THREE, "each_at_least": 0, "categories": ["c", "a", "b"]}),
    ],
)


def earned(**points):
    return tuple(
        rows.Points("c", category, day_of("2025-05-01"), number)
        for category, number in points.items()
    )


def test_enough_points():
    assert told(CAPPED, ON, points=earned(teaching=12, research=12, practice=6)) == (
        "met",
        None,
        "",
    )


def test_no_points():
    assert told(CAPPED, ON) == (
        "not_met",
        "No points are recorded in the last 12 months (points).",
        (
            "Earn 30 more points (at most 12 count for each category) "
            "and points in 3 more categories"
        ),
    )


def test_too_few_points_in_too_few_categories():
    assert told(CAPPED, ON, points=earned(teaching=20, case_review=10)) == (
        "not_met",
        (
            "22 of 30 points in the last 12 months; points in 2 of 3 categories. "
            "By category: case review 10, teaching 20 (counting 12)."
        ),
        (
            "Earn 8 more points outside teaching (at most 12 count for each category) "
            "and points in 1 more category"
        ),
    )


def test_too_few_points_in_one_category():
    assert told(NAMED, ON, points=earned(teaching=7)) == (
        "not_met",
        "7 of 8 points; research has 0 of 5. By category: teaching 7.",
        "Earn 1 more point in teaching or research and 5 more in research",
    )


def test_points_that_nobody_has_checked():
    assert told(CAPPED, ON, checked={}, points=earned(teaching=2))[:2] == (
        "not_recorded",
        (
            "2 of 30 points in the last 12 months; points in 1 of 3 categories. "
            "By category: teaching 2. "
            "Points are not yet checked for this coder, so more may be true."
        ),
    )


def test_enough_points_in_all_but_not_in_one_category():
    assert told(NAMED, ON, points=earned(teaching=9))[1:] == (
        "Research has 0 of 5. By category: teaching 9.",
        "Earn 5 more in research",
    )


def test_what_is_at_its_cap_is_not_named_where_more_would_count():
    rule = "points: {at_least: 20, categories: [teaching, research, audit], cap_per_category: 10}"
    assert told(rule, ON, points=earned(teaching=15, research=4))[2] == (
        "Earn 6 more points in research (up to 6 count) or audit (up to 10 count)"
    )


def test_categories_that_have_none_yet_are_named():
    rule = "points: {categories: [teaching, research, audit], categories_at_least: 2}"
    assert told(rule, ON, points=earned(audit=1))[2] == (
        "Earn points in 1 more of teaching and research"
    )
    every = rule.replace("at_least: 2", "at_least: 3")
    assert told(every, ON, points=earned(audit=1))[2] == "Earn points in teaching and research"


def test_what_one_could_do():
    assert figure(CAPPED, ON) == ""
    assert remedies(CAPPED, ON) == [("points.activities", "Earn points for activities")]
    assert remedies(NAMED, ON)[1] == ("points.research", "Earn points for research")


def test_the_table_gives_each_activity():
    assert rows_told(CAPPED, ON, points=earned(teaching=20, case_review=10)) == (
        [
            ("Teaching", "1 May 2025", "20", "30 April 2026"),
            ("Case review", "1 May 2025", "10", "30 April 2026"),
        ],
        "Together 22 of 30 points, at most 12 of each category: teaching 20, case review 10.",
    )
    assert rows_told(NAMED, ON) == ([], "Together 0 of 8 points.")
