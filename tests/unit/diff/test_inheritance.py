"""What is inherited is told once, at the level that writes it."""

from typing import Any

from tests.unit.diff.copies import REVISED, changed, told

COMMUNICATION = (
    "      - id: communication\n        skill: {of: communication}\n        presumed: true\n"
    "        source: level I, minimum qualifications\n"
)
PATHOPHYSIOLOGY = (
    "      - id: pathophysiology\n"
    "        knowledge: {of: pathophysiology, by: [course, demonstration]}\n"
    "        source: level III, minimum qualifications\n"
)
ANATOMY = "      - id: anatomy-and-physiology\n"
SECOND = "    preferred:\n      - id: pathophysiology-preferred\n"
HIGHER_MINIMUM = "    minimum:\n      - id: ahima-credential\n"


def where(changes: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [tuple(one[key] for key in ("level", "part", "id", "change")) for one in changes]


def test_moved_down_to_an_inherited_place_it_is_new_there_alone() -> None:
    text = changed((PATHOPHYSIOLOGY, ""), (SECOND, f"    minimum:\n{PATHOPHYSIOLOGY}{SECOND}"))
    expected = [("specialist-2", "minimum", "pathophysiology", "new")]
    assert where(told(REVISED, text)) == expected


def test_moved_up_from_an_inherited_place_it_is_gone_there_alone() -> None:
    text = changed(
        (COMMUNICATION, ""),
        (HIGHER_MINIMUM, f"    minimum:\n{COMMUNICATION}      - id: ahima-credential\n"),
    )
    # Level II asked it as well and adds nothing of its own: it is told where it was written.
    assert where(told(REVISED, text)) == [("specialist-1", "minimum", "communication", "gone")]


def test_moved_up_and_changed_it_is_told_at_both_levels() -> None:
    changed_there = COMMUNICATION.replace(
        "of: communication}", "of: communication, attested_by: x}"
    )
    text = changed(
        (COMMUNICATION, ""),
        (HIGHER_MINIMUM, f"    minimum:\n{changed_there}      - id: ahima-credential\n"),
    )
    assert where(told(REVISED, text)) == [
        ("specialist-1", "minimum", "communication", "gone"),
        ("specialist-3", "minimum", "communication", "stricter"),
    ]


def test_waived_and_asked_in_other_words_it_is_a_change_of_the_level_that_waives() -> None:
    waives = "waives: [ahima-credential, pps-either]"
    own = "    minimum:\n      - id: ccs\n"
    text = changed(
        (waives, "waives: [ahima-credential, pps-either, pathophysiology]"),
        (own, f"    minimum:\n{PATHOPHYSIOLOGY.replace(', demonstration', '')}      - id: ccs\n"),
    )
    assert where(told(REVISED, text)) == [
        ("specialist-4", "minimum", "pathophysiology", "stricter")
    ]


def test_a_renamed_requirement_and_its_waivers_are_one_change() -> None:
    text = changed(
        ("      - id: pps-either\n", "      - id: one-payment-system\n"),
        (
            "waives: [ahima-credential, pps-either]",
            "waives: [ahima-credential, one-payment-system]",
        ),
    )
    assert where(told(REVISED, text)) == [
        ("specialist-3", "minimum", "one-payment-system", "other")
    ]


def test_a_new_requirement_that_a_higher_level_waives_is_new_where_it_stands() -> None:
    asked = "      - {id: half-time, fte: {at_least: 0.5}, assumed: a test}\n"
    text = changed(
        (SECOND, f"    minimum:\n{asked}{SECOND}"),
        (
            "waives: [ahima-credential, pps-either]",
            "waives: [ahima-credential, pps-either, half-time]",
        ),
    )
    assert where(told(REVISED, text)) == [("specialist-2", "minimum", "half-time", "new")]


def test_another_level_built_on_and_a_requirement_of_its_own_are_two_changes() -> None:
    text = changed(
        ("builds_on: specialist-2\n", "builds_on: specialist-1\n"),
        ("{any_of: [CCA, RHIT, RHIA]}", "{any_of: [CCA, RHIT]}"),
    )
    assert where(told(REVISED, text)) == [
        ("specialist-3", "builds_on", None, "other"),
        ("specialist-3", "minimum", "ahima-credential", "stricter"),
    ]


def test_a_renamed_level_is_one_change_wherever_it_is_read() -> None:
    text = REVISED.replace("specialist-3", "senior").replace(
        "formerly: [coder-2]", "formerly: [coder-2, specialist-3]"
    )
    assert where(told(REVISED, text)) == [("senior", "level", None, "other")]
    assert where(told(text, REVISED)) == [("specialist-3", "level", None, "other")]


def test_a_level_without_a_former_name_is_gone_and_another_is_new() -> None:
    text = REVISED.replace("- level: trainer\n", "- level: teacher\n").replace(
        " trainer,", " teacher,"
    )
    assert where(told(REVISED, text))[-1] == ("trainer", "level", None, "gone")
    assert ("teacher", "level", None, "new") in where(told(REVISED, text))


def test_a_level_put_between_tells_what_it_brings_to_the_levels_above() -> None:
    between = (
        "  - level: between\n    title: Between\n    after: [specialist-2]\n"
        "    builds_on: specialist-2\n    minimum:\n"
        "      - {id: half-time, fte: {at_least: 0.5}, assumed: a test}\n\n"
        "  - level: specialist-3\n"
    )
    text = changed(
        ("  - level: specialist-3\n", between),
        (
            "builds_on: specialist-2\n    duties:\n      - Codes, as",
            "builds_on: between\n    duties:\n      - Codes, as",
        ),
    )
    assert where(told(REVISED, text)) == [
        ("between", "level", None, "new"),
        ("specialist-3", "builds_on", None, "stricter"),
    ]
