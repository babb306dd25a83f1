"""What is only written otherwise, or moved without effect, is no change."""

from io import StringIO
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.unit.diff.copies import REVISED, changed, read, told

SAME = {
    "a shorthand": ("- id: ccs\n        credential: CCS", "- id: ccs\n        credential: [CCS]"),
    "a default spelt out": (
        "course: {of: ancillary_coding_exam}",
        "course: {of: ancillary_coding_exam}\n        presumed: false",
    ),
    "the count of an any_of": (
        "      - id: pps-either\n        any_of:\n",
        "      - id: pps-either\n        at_least:\n         count: 1\n         of:\n",
    ),
    "time without a break": (
        "level: consultant-1, months: 12",
        "level: [consultant-1], months: 12, continuous: true",
    ),
    "as many months recorded as the window has": (
        "measure: average, thresh",
        "measure: average, recorded_at_least: 12, thresh",
    ),
    "a percentage with a decimal": (
        'average, threshold: "> 100%"',
        'average, threshold: "> 100.0 %"',
    ),
    "a gate with one part": (
        "      - id: ccs\n        credential: CCS",
        "      - id: ccs\n        all_of: [{credential: CCS}]",
    ),
    "a comment": ("hire_at_most: specialist-3", "hire_at_most: specialist-3  # for now"),
}


@pytest.mark.parametrize("name", SAME)
def test_another_way_of_writing_is_no_change(name: str) -> None:
    assert told(REVISED, changed(SAME[name])) == []


def test_a_path_does_not_differ_from_itself() -> None:
    assert told(REVISED, REVISED) == []


def turned(node: Any) -> Any:
    """Turn the order of every list and mapping round."""
    if isinstance(node, list):
        return [turned(one) for one in reversed(node)]
    if isinstance(node, dict):
        return {key: turned(node[key]) for key in reversed(node)}
    return node


def reordered(text: str) -> str:
    yaml = YAML(typ="safe", pure=True)
    out = StringIO()
    yaml.dump(turned(yaml.load(text)), out)
    return out.getvalue()


def test_the_order_of_levels_entries_keys_and_lists_does_not_matter() -> None:
    backwards = reordered(REVISED)
    names = [level.level for level in read(REVISED)]
    assert [level.level for level in read(backwards)] == names[::-1]
    assert told(REVISED, backwards) == []
    assert told(backwards, REVISED) == []


def without_ids(text: str) -> str:
    """Let the reader make the ids of one part of the path where nothing is waived."""
    return text.replace("      - id: trainer-", "      - # ").replace(
        "      - id: supervisor-", "      - # "
    )


def test_requirements_without_ids_are_found_again_in_another_order() -> None:
    text = without_ids(REVISED)
    made = [item for item in read(text).level("supervisor").minimum if not item.id_is_given]
    assert len(made) == 5
    assert told(text, reordered(text)) == []


def test_a_copied_level_that_no_longer_builds_on_another_asks_the_same() -> None:
    inherited = "id: review-method\n        knowledge: {of: validation_review"
    start = REVISED.index("      - id: consultant-top-level-or-acute")
    brought = REVISED[start : REVISED.index("\n\n", start)]
    own = "    minimum:\n      - id: consultant-2-experience"
    text = changed(
        (
            "    builds_on: consultant-1\n    duties:\n",
            "    duties:\n      - Performs validation reviews\n",
        ),
        (own, f"    minimum:\n{brought}\n      - id: consultant-2-experience"),
    )
    assert inherited in text
    assert told(REVISED, text) == []


def test_a_duty_that_is_written_out_although_it_is_inherited_is_no_change() -> None:
    stood = "      - Reviews every patient type\n"
    text = changed((stood, f"{stood}      - Performs validation reviews\n"))
    assert told(REVISED, text) == []
