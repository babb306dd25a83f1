import pytest

from coderpath.criteria.base import Row
from coderpath.criteria.skill import Skill
from coderpath.days import Day
from coderpath.judge import judge
from tests.unit.small import day, facts, ladder

SKILLS = [
    {"coder": "c1", "of": "courtesy", "held": "yes", "attested_by": "manager", "on": "2024-02-01"}
]


def test_facts_are_found_when_somebody_reads_them(monkeypatch: pytest.MonkeyPatch) -> None:
    record = facts(skills=SKILLS).coders["c1"]
    asked: list[Day] = []

    def used(rule: Skill, record: object, rules: object, on: Day) -> tuple[Row, ...]:
        del rule, record, rules
        asked.append(on)
        return ("the row",)

    monkeypatch.setattr(Skill, "used", used)
    judgement = judge(record, ladder(), day("2024-06-01"))
    (polite,) = [
        item for item in judgement.level("two").requirements if item.requirement.id == "polite"
    ]
    assert asked == []
    assert polite.branch.facts == ("the row",)
    assert asked == [day("2024-06-01")]
