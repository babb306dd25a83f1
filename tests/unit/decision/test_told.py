"""What a rule rests on is told whole, or with how many facts more there are."""

from pathlib import Path

import pytest

from coderpath.decision.exported import read_exported
from coderpath.decision.letter import letter, shown_of
from coderpath.decision.record import DecisionKept
from coderpath.decision.rules import rules_stood
from coderpath.judge import judge
from coderpath.transition import Move
from tests.unit.small import LADDER, day, facts, ladder, mine

KEPT = Path(__file__).parents[2] / "data" / "decisions" / "format-1-approved.json"
KINDS = ["CCA", "CCS", "CPC", "RHIA", "RHIT", "CIC", "COC", "CRC", "CDIP", "CHDA"]


def stood(number):
    """Give a rule that asks for so many credentials, all of them there."""
    asked = KINDS[:number]
    every = "".join(f"\n          - {{credential: {one}}}" for one in asked)
    text = (
        LADDER.split("hire_at_most")[0]
        + f"""
levels:
  - level: one
    title: Coder I
    after: []
    minimum:
      - id: every
        all_of:{every}
        assumed: example
"""
    )
    rows = mine(
        *({"credential": one, "since": "2021-05-01", "until": "2031-05-01"} for one in asked)
    )
    record = facts(credentials=rows).coders["c1"]
    judgement = judge(record, ladder(text), day("2024-02-01"))
    return next(rules_stood(judgement, judgement.level("one"), Move.IN, {}))


@pytest.mark.parametrize("number", [1, 3, 4, 8])
def test_every_fact_is_told(number):
    told = stood(number).rule.told
    assert [one for one in KINDS[:number] if one not in told] == []
    assert "more" not in told


def test_of_facts_that_are_too_many_it_is_said_how_many_more_there_are():
    one = stood(10)
    assert len(one.facts) == 10
    assert one.rule.told.endswith("; and 2 more")


def test_letter_of_a_record_that_was_kept_with_three_facts_tells_the_others_too():
    data = dict(read_exported(KEPT.read_bytes()).record.data)
    facts = ["A, seen", "B, seen", "C, seen", "D, seen"]
    (words,) = data["words"]["rules"]
    words |= {"facts": facts, "told": "; ".join(facts[:3])}
    (section,) = [
        one for one in letter(shown_of(DecisionKept(data))).sections if "rules" in one.heading
    ]
    assert section.table.rows[0][2] == "A, seen; B, seen; C, seen; D, seen"
