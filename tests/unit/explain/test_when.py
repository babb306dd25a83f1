"""What is asked under a condition: which is open, what would mend it, and what is never offered."""

import pytest

from coderpath.criteria.branch import Branch
from coderpath.documents.path import read_path_text
from coderpath.explain.asks import asks_of
from coderpath.explain.missing import cure_of, missing_of
from coderpath.explain.path_rows import path_rows
from coderpath.explain.states import shown_state
from coderpath.facts import rows
from coderpath.facts.record import CoderRecord
from coderpath.judge import Judgement, RequirementVerdict, judge
from coderpath.ways import ways
from tests.unit.explain.cases import credential, position, refusal
from tests.unit.small import day

PATH = """
coderpath: 1
path: small
title: Small path
effective: 2000-01-01
levels:
  - {{level: one, title: Coder I, after: []}}
  - level: two
    title: Coder II
    after: [one]
    {part}:
      - {{id: asked, credential: CCS, when: {when}, presumed: {presumed}, source: example}}
  - level: three
    title: Coder III
    after: [one]
    minimum:
      - {{id: like-two, qualifies_for: two, source: example}}
"""
SKILL = "{skill: kindness}"
NO_RHIT = "{not: {credential: RHIT}}"
RHIT = credential("RHIT", "2024-01-01")
HELD = position("one", "2020-01-01")


def judged(when: str, part: str = "minimum", presumed: str = "false", **facts: object) -> Judgement:
    text = PATH.format(when=when, part=part, presumed=presumed)
    path, findings = read_path_text(text, "small.yaml")
    assert path is not None, [str(finding) for finding in findings]
    hired = rows.Employment("c", "Ana Silva", "bay", day("2020-01-01"))
    record = CoderRecord("c", (hired,), positions=(HELD,), **facts)  # type: ignore[arg-type]
    return judge(record, path, day("2025-06-10"))


def item_of(judgement: Judgement) -> RequirementVerdict:
    two = judgement.level("two")
    return (*two.requirements, *two.preferred)[0]


def told(when: str, **facts: object) -> tuple[str, str, str]:
    judgement = judged(when, **facts)
    item = item_of(judgement)
    missing, cure = missing_of(item, judgement), cure_of(item, judgement)
    return shown_state(item).word, str(missing), str(cure)


@pytest.mark.parametrize(
    ("when", "text"),
    [
        ("{credential: RHIT}", "Holds the CCS, asked of whoever holds the RHIT"),
        (NO_RHIT, "Holds the CCS, asked of everybody but whoever holds the RHIT"),
        (
            "{hired: {since: 2025-01-01, until: 2026-01-01}}",
            (
                "Holds the CCS, asked of whoever was hired on or after 1 January 2025 and "
                "before 1 January 2026"
            ),
        ),
        (
            "{any_of: [{credential: RHIT}, {not: {credential: CCA}}]}",
            "Holds the CCS, asked of whoever holds the RHIT or is not one who holds the CCA",
        ),
    ],
)
def test_asks(when: str, text: str) -> None:
    judgement = judged(when)
    assert asks_of(item_of(judgement).requirement, judgement.path) == text


def test_own_words_hide_no_condition() -> None:
    judgement = judged("{credential: RHIT}, says: Has the CCS by AHIMA")
    asked = "Has the CCS by AHIMA (asked of whoever holds the RHIT)"
    assert asks_of(item_of(judgement).requirement, judgement.path) == asked
    (row,) = [row for row in path_rows(judgement.path) if row.level == "two"]
    assert row.minimum[0].text == asked


def test_a_condition_that_is_met_leaves_the_requirement_open() -> None:
    assert told(NO_RHIT) == (
        "not met",
        (
            "It is asked, since this coder is not one who holds the RHIT. "
            "No CCS is recorded (credentials)."
        ),
        "Earn the CCS and record it",
    )


def test_a_condition_that_is_not_met_asks_nothing() -> None:
    assert told(NO_RHIT, credentials=(RHIT,)) == ("does not apply", "", "")


def test_a_preferred_entry_whose_condition_is_not_met_does_not_apply() -> None:
    judgement = judged(NO_RHIT, "preferred", credentials=(RHIT,))
    assert shown_state(item_of(judgement)).word == "does not apply"


def test_a_condition_that_is_not_recorded_is_what_is_open() -> None:
    assert told(SKILL) == (
        "not recorded",
        (
            "The condition is open. Condition: Nobody has attested kindness skills yet (skills). "
            "Requirement: No CCS is recorded (credentials)."
        ),
        "Earn the CCS and record it; or record whether this coder has kindness skills",
    )


def test_both_may_be_open() -> None:
    word, missing, _ = told(SKILL, checked={})
    assert word == "not recorded"
    assert missing.startswith("Both the condition and the requirement are open. Condition: Nobody")


def test_what_stands_in_a_condition_is_never_among_the_ways() -> None:
    for when in (SKILL, NO_RHIT, "{credential: RHIT}"):
        judgement = judged(when)
        for level in ("two", "three"):
            found = [
                [lack.branch.criterion.credentials_named() for lack in way.lacks]
                for way in ways(judgement.level(level))
            ]
            assert found == ([[]] if when == "{credential: RHIT}" else [[("CCS",)]])


def test_presumed_is_said_only_of_what_is_asked() -> None:
    skill = judged("{credential: RHIT}", presumed="true", checked={})
    assert item_of(judged(NO_RHIT, presumed="true", checked={})).presumed
    assert not item_of(judged(NO_RHIT, presumed="true", checked={}, credentials=(RHIT,))).presumed
    assert item_of(skill).state == "met"


def test_inside_another_level_s_minimum_the_reason_says_which_is_open() -> None:
    judgement = judged(SKILL, skills=(refusal("kindness"),))
    assert judgement.level("three").qualifies.state == "met"
    open_one = judged(SKILL).level("three").requirements[0].branch
    assert isinstance(open_one, Branch)
    assert open_one.parts[0].condition is not None
    assert [part.criterion.kind for part in open_one.parts[0].parts] == ["credential"]
