from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import figure, remedies, told

ON = "2025-03-10"

test_asks = asking(
    ("course: coding_program", "Has passed the coding program"),
    (
        "course: {of: life_support, within_months: 24}",
        "Has passed life support in the last 24 months",
    ),
)

test_turns = turning(
    "course",
    stricter=[
        ({"of": "a"}, {"of": "a", "within_months": 12}),
        ({"of": "a", "within_months": 24}, {"of": "a", "within_months": 12}),
        ({"of": "a", "within_months": 12}, {"of": "a", "within_weeks": 40}),
    ],
    other=[
        ({"of": "a"}, {"of": "b"}),
        ({"of": "a", "within_months": 12}, {"of": "a", "within_weeks": 52}),
    ],
)


def passed(of, on):
    return rows.CoursePassed("c", of, day_of(on), Source("courses.csv", 3))


def test_course_met():
    asked = "course: {of: life_support, within_months: 24}"
    assert told(asked, ON, courses=(passed("life_support", "2023-03-11"),))[0] == "met"


def test_course_never_passed():
    assert told("course: coding_program", ON) == (
        "not_met",
        "The coding program is not recorded as passed (courses).",
        "Pass the coding program and record it",
    )


def test_course_that_counts_no_more():
    asked = "course: {of: life_support, within_months: 24}"
    assert told(asked, ON, courses=(passed("life_support", "2023-03-10"),)) == (
        "not_met",
        (
            "Life support was passed on 10 March 2023 (courses.csv, row 3), "
            "and that counted until 9 March 2025."
        ),
        "Pass life support again and record it",
    )


def test_course_that_nobody_has_checked():
    assert told("course: coding_program", ON, checked={})[1] == (
        "Courses are not yet checked for this coder, so their absence says nothing."
    )


def test_what_one_could_do():
    assert figure("course: coding_program", ON) == ""
    assert remedies("course: coding_program", ON) == [
        ("course.coding_program", "Pass the coding program")
    ]
