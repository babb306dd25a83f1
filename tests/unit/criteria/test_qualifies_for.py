from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import credential, refusal, told

ON = "2025-03-13"

test_asks = asking(
    ("qualifies_for: three", "Meets the minimum of Coder III"),
)

test_turns = turning(
    "qualifies_for",
    other=[
        ({"level": "a"}, {"level": "b"}),
    ],
)


def test_the_minimum_of_a_level():
    assert told("qualifies_for: three", ON) == (
        "not_met",
        "The minimum of Coder III lacks: an RHIT of any year; holds the CCS.",
        "Meet the minimum of Coder III",
    )


def test_the_minimum_of_a_level_with_a_recorded_no():
    held = (credential("CCS", "2024-01-01"), credential("RHIA", "2024-01-01"))
    facts = {"skills": (refusal("kindness"),), "credentials": held}
    assert told("qualifies_for: three", ON, **facts)[1] == (
        "The minimum of Coder III lacks: has kindness skills."
    )
