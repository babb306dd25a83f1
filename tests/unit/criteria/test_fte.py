from fractions import Fraction

from tests.unit.criteria.asking import asking
from tests.unit.criteria.turning import turning
from tests.unit.explain.cases import position, told

SHARE = "fte: {at_least: 0.6}"

test_asks = asking(
    ("fte: {at_least: 0.6}", "Works at least 60% of full time"),
)

test_turns = turning(
    "fte",
    stricter=[
        ({"at_least": 0.5}, {"at_least": 0.6}),
    ],
)


def test_share_of_full_time():
    half = position("one", "2024-01-01")._replace(fte=Fraction(1, 2))
    assert told(SHARE, "2025-03-10", positions=(position("one", "2024-01-01"),))[0] == "met"
    assert told(SHARE, "2025-03-10", positions=(half,)) == (
        "not_met",
        "The positions held add up to 50% of full time; at least 60% is asked.",
        "Reach 60% of full time",
    )
    assert told(SHARE, "2025-03-10")[1] == "No position is held (positions)."
