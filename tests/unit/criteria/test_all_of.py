from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import A, B, C, turning
from tests.unit.explain.cases import credential, told

ON = "2025-03-13"
BOTH = "all_of: [{credential: CCS}, {credential: CCA}, {skill: mentoring}]"

test_asks = asking(
    (
        "all_of: [{credential: CCS}, {qualifies_for: three}]",
        "Holds the CCS and meets the minimum of Coder III",
    ),
    (
        "all_of: [{skill: coding_software}, {skill: abstracting_software}]",
        "Has coding software and abstracting software skills",
    ),
    (
        "all_of: [{skill: courtesy, presumed: true}, {credential: CCS}]",
        "Has courtesy skills (presumed), and holds the CCS",
    ),
)

test_turns = turning(
    "all_of",
    stricter=[
        ([A, B], [A, B, C]),
        (
            [{"credential": {"any_of": ["A", "B"]}}, {"fte": {"at_least": 0.5}}],
            [{"credential": {"any_of": ["A"]}}, {"fte": {"at_least": 0.6}}],
        ),
        ([A, {"any_of": [B, C]}], [A, B]),
        ([{**A, "presumed": True}, B], [A, B]),
    ],
    other=[
        ([A, B], [A, C]),
        (
            [{"fte": {"at_least": 0.5}}, {"reviews": {"at_least": 2, "window_months": 12}}],
            [{"fte": {"at_least": 0.6}}, {"reviews": {"at_least": 1, "window_months": 12}}],
        ),
    ],
    same=[
        ([A, {"any_of": [B, C]}], [{"any_of": [C, B]}, A]),
    ],
)


def test_all_of_tells_every_part_that_is_not_met():
    assert told(BOTH, ON, credentials=(credential("CCA", "2024-01-01"),)) == (
        "not_met",
        "No CCS is recorded (credentials). Nobody has attested mentoring skills yet (skills).",
        "Earn the CCS and record it; have mentoring skills attested",
    )
