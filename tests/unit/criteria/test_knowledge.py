from coderpath.days import day_of
from coderpath.facts import rows
from coderpath.facts.source import Source
from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import end, figure, remedies, told

ON = "2025-03-10"

test_asks = asking(
    (
        "knowledge: pathophysiology",
        "Knows pathophysiology, shown by a course or a demonstration",
    ),
    (
        "knowledge: {of: pps_inpatient, by: demonstration}",
        "Knows PPS inpatient, shown by a demonstration",
    ),
)

test_turns = turning(
    "knowledge",
    stricter=[
        ({"of": "a"}, {"of": "a", "by": "demonstration"}),
    ],
    other=[
        ({"of": "a", "by": "course"}, {"of": "a", "by": "demonstration"}),
    ],
    same=[
        ({"of": "a"}, {"of": "a", "by": ["demonstration", "course"]}),
    ],
)


def passed(of, on):
    return rows.CoursePassed("c", of, day_of(on), Source("courses.csv", 3))


def shown(of, by, on, until=""):
    return rows.KnowledgeShown("c", of, by, day_of(on), end(until), Source("knowledge.csv", 7))


def test_knowledge_met_by_a_course():
    found = (passed("pathophysiology", "2024-01-01"),)
    assert told("knowledge: pathophysiology", ON, courses=found) == ("met", None, "")


def test_knowledge_never_shown():
    assert told("knowledge: pathophysiology", ON) == (
        "not_met",
        "No course in or demonstration of pathophysiology is recorded (knowledge, courses).",
        "Show pathophysiology by a course or a demonstration and record it",
    )


def test_knowledge_shown_in_another_way():
    asked = "knowledge: {of: pps_inpatient, by: demonstration}"
    assert told(asked, ON, courses=(passed("pps_inpatient", "2024-01-01"),)) == (
        "not_met",
        (
            "PPS inpatient was shown by a course on 1 January 2024 (courses.csv, row 3); "
            "a demonstration is asked."
        ),
        "Show PPS inpatient by a demonstration and record it",
    )


def test_knowledge_that_counts_no_more():
    found = (shown("anatomy", "demonstration", "2023-01-01", "2025-01-01"),)
    assert told("knowledge: anatomy", ON, knowledge=found)[1] == (
        "Anatomy was shown on 1 January 2023 (knowledge.csv, row 7), "
        "and that counted until 31 December 2024."
    )


def test_knowledge_by_course_needs_courses_checked_too():
    checked = {"knowledge": day_of("2020-01-01")}
    assert told("knowledge: anatomy", ON, checked=checked) == (
        "not_recorded",
        "Courses are not yet checked for this coder, so their absence says nothing.",
        "Check this coder's courses and record what there is",
    )


def test_knowledge_that_nobody_has_checked():
    assert told("knowledge: anatomy", ON, checked={})[1] == (
        "Knowledge and courses are not yet checked for this coder, so their absence says nothing."
    )


def test_the_word_for_a_board():
    asked = "knowledge: pathophysiology"
    assert figure(asked, ON, courses=(passed("pathophysiology", "2024-01-01"),)) == "course"
    by_showing = shown("pathophysiology", "demonstration", "2024-01-01")
    assert figure(asked, ON, knowledge=(by_showing,)) == "shown"
    assert figure(asked, ON) == ""


def test_what_one_could_do():
    assert remedies("knowledge: {of: pps_inpatient, by: demonstration}", ON) == [
        ("knowledge.pps_inpatient.demonstration", "Show PPS inpatient by a demonstration")
    ]
