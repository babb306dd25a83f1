from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import A, B, C, D, turning
from tests.unit.explain.cases import credential, told

ON = "2025-03-13"
TWO = "at_least: {count: 2, of: [{credential: CCS}, {credential: CCA}, {skill: mentoring}]}"

test_asks = asking(
    (
        (
            "at_least: {count: 2, of: [{skill: charge_nurse}, {course: life_support}, "
            "{credential: CCS}]}"
        ),
        "At least 2 of these: has charge nurse skills; has passed life support; holds the CCS",
    ),
    ("at_least: {count: 1, of: [{education: master}]}", "Master's degree or higher"),
)

test_turns = turning(
    "at_least",
    stricter=[
        ({"count": 1, "of": [A, B, C]}, {"count": 2, "of": [A, B, C]}),
        ({"count": 1, "of": [A, B]}, {"count": 2, "of": [A, B, C]}),
        ({"count": 2, "of": [A, B, C]}, {"count": 2, "of": [A, B]}),
    ],
    other=[
        ({"count": 1, "of": [A, B]}, {"count": 2, "of": [A, C, D]}),
    ],
)


def test_at_least_counts_what_is_met():
    assert told(TWO, ON, credentials=(credential("CCA", "2024-01-01"),)) == (
        "not_recorded",
        (
            "Two of these are asked, one is met: (1) No CCS is recorded (credentials). "
            "(2) Nobody has attested mentoring skills yet (skills)."
        ),
        "Earn the CCS and record it; or have mentoring skills attested",
    )


def test_at_least_of_which_none_is_met():
    assert told(TWO, ON)[2] == (
        "Two of these: earn the CCS and record it; earn the CCA and record it; "
        "have mentoring skills attested"
    )
