from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import A, B, C, turning
from tests.unit.explain.cases import credential, figure, position, remedies, told

ON = "2025-03-13"
EITHER = "any_of: [{credential: CCS}, {experience: {in: acute, months: 36}}]"
SAME = "any_of: [{knowledge: a}, {knowledge: b}]"

test_asks = asking(
    (
        "any_of: [{education: bachelor}, {credential: CCS}]",
        "Has a bachelor's degree or higher, or holds the CCS",
    ),
    (
        "any_of: [{knowledge: pathophysiology}, {experience: {in: clinic, months: 6}}]",
        (
            "Knows pathophysiology, shown by a course or a demonstration; "
            "or has 6 months of experience in clinic settings"
        ),
    ),
    (
        "any_of: [{knowledge: pps_inpatient}, {knowledge: pps_outpatient}]",
        "Knows PPS inpatient or PPS outpatient, shown by a course or a demonstration",
    ),
    (
        "any_of: [{knowledge: a}, {knowledge: {of: b, by: course}}]",
        "Knows a, shown by a course or a demonstration; or knows b, shown by a course",
    ),
    (
        (
            "any_of: [{education: master}, "
            "{all_of: [{education: bachelor}, {experience: {in: acute, months: 60}}]}]"
        ),
        (
            "Has a master's degree or higher; or (has a bachelor's degree or higher, "
            "and has 60 months of experience in acute settings)"
        ),
    ),
    ("any_of: [{credential: CCS}]", "Holds the CCS"),
)

test_turns = turning(
    "any_of",
    stricter=[
        ([A, B], [A]),
        ([A, {"fte": {"at_least": 0.5}}], [A, {"fte": {"at_least": 0.6}}]),
    ],
    other=[
        ([A, B], [A, C]),
    ],
)


def test_any_of_lists_the_ways():
    assert told(EITHER, ON, positions=(position("one", "2022-04-01"),)) == (
        "not_met",
        (
            "One of these is asked: (1) No CCS is recorded (credentials). "
            "(2) 35 months and 12 days of 36 months so far in acute settings."
        ),
        (
            "Earn the CCS and record it; "
            "or it comes with time: reached on 1 April 2025 if the position lasts"
        ),
    )


def test_any_of_one_that_is_met_misses_nothing():
    assert told(EITHER, ON, credentials=(credential("CCS", "2024-01-01"),)) == ("met", None, "")


def test_what_all_parts_would_say_is_said_once():
    assert told(SAME, ON, checked={}) == (
        "not_recorded",
        "Knowledge and courses are not yet checked for this coder, so their absence says nothing.",
        "Check this coder's knowledge and courses and record what there is",
    )


def test_a_gate_of_one_part_speaks_like_the_part():
    assert told("any_of: [{credential: CCS}]", ON)[1:] == (
        "No CCS is recorded (credentials).",
        "Earn the CCS and record it",
    )


def test_the_word_for_a_board_is_that_of_the_way_that_is_met():
    ways = "any_of: [{experience: {in: acute, months: 1}}, {credential: CCS}]"
    facts = {"positions": (position("one", "2022-04-01"),)}
    assert figure(ways, ON, credentials=(credential("CCS", "2024-01-01"),), **facts) == "CCS"
    assert figure(ways, ON, **facts) == ""
    assert figure(ways, ON) == ""
    assert remedies(ways, ON) == []
