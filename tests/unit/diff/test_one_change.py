"""Copies of the revised path with one thing changed give exactly that one change."""

from io import StringIO
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import coderpath
from coderpath.changes import diff
from coderpath.documents import read_path_text
from coderpath.documents.nodes import plain
from coderpath.path import CareerPath

TEXT = (
    Path(coderpath.__file__).parent / "paths" / "intermountain-revised" / "path.yaml"
).read_text(encoding="utf-8")


def read(text: str) -> CareerPath:
    path, findings = read_path_text(text, "copy.yaml")
    assert path is not None, [str(finding) for finding in findings]
    return path


REVISED = read(TEXT)
CROSS = "types: [inpatient, same_day_surgery, emergency], at_least: 2, stage: begun"
YEAR = 'window_months: 12, measure: average, threshold: "> 100%", within_level: specialist-3'
TERMS = "{in: [acute, critical_access, clinic, laboratory, healthcare], months: 6}"

# What is written, what is written instead, and the level, part, id and direction of the change.
ONE_THING = [
    (
        "at_least: 2, stage: begun",
        "at_least: 2, stage: proficient",
        ("specialist-3", "advance", "cross-trained", "stricter"),
    ),
    (CROSS, CROSS.replace("2", "1"), ("specialist-3", "advance", "cross-trained", "looser")),
    (
        CROSS,
        CROSS.replace("emergency]", "emergency, observation]"),
        ("specialist-3", "advance", "cross-trained", "looser"),
    ),
    (
        YEAR,
        YEAR.replace("average", "every_month"),
        ("specialist-4", "advance", "productivity-year", "stricter"),
    ),
    (
        YEAR,
        YEAR.replace("> 100%", ">= 100%"),
        ("specialist-4", "advance", "productivity-year", "looser"),
    ),
    (
        YEAR,
        YEAR.replace("> 100%", "> 105%"),
        ("specialist-4", "advance", "productivity-year", "stricter"),
    ),
    (
        YEAR,
        YEAR.replace(", within_level: specialist-3", ""),
        ("specialist-4", "advance", "productivity-year", "looser"),
    ),
    (
        YEAR,
        YEAR + ", recorded_at_least: 9",
        ("specialist-4", "advance", "productivity-year", "looser"),
    ),
    (
        YEAR,
        YEAR.replace("window_months: 12", "window_months: 6"),
        ("specialist-4", "advance", "productivity-year", "other"),
    ),
    (
        "{any_of: [CCA, RHIT, RHIA]}",
        "{any_of: [CCA, RHIT]}",
        ("specialist-3", "minimum", "ahima-credential", "stricter"),
    ),
    (
        "{any_of: [CCA, RHIT, RHIA]}",
        "{any_of: [CCA, RHIT, RHIA, CPC]}",
        ("specialist-3", "minimum", "ahima-credential", "looser"),
    ),
    (
        TERMS,
        TERMS.replace("6", "12"),
        ("specialist-1", "minimum", "medical-terminology", "stricter"),
    ),
    (
        "education: {level: high_school}",
        "education: {level: associate}",
        ("specialist-1", "minimum", "high-school", "stricter"),
    ),
    (
        "        skill: {of: computer}\n        presumed: true",
        "        skill: {of: computer}",
        ("specialist-1", "minimum", "computer-skills", "stricter"),
    ),
    (
        (
            "      - id: communication\n        skill: {of: communication}\n"
            "        presumed: true\n"
            "        source: level I, minimum qualifications\n"
        ),
        "",
        ("specialist-1", "minimum", "communication", "gone"),
    ),
    (
        "waives: [ahima-credential, pps-either]",
        "waives: [ahima-credential]",
        ("specialist-4", "minimum", "pps-either", "new"),
    ),
    ("title: Coding Trainer", "title: Trainer of coders", ("trainer", "title", None, "other")),
    (
        "hire_at_most: specialist-3",
        "hire_at_most: specialist-2",
        (None, "hire_at_most", None, "stricter"),
    ),
    ("months_close_on: 10", "months_close_on: 15", (None, "months_close_on", None, "other")),
    (
        "RHIA: {counts_as: [RHIT]}",
        "RHIA: {counts_as: [RHIT, CCA]}",
        (None, "credentials", "RHIA", "other"),
    ),
    (
        "when: {credential: RHIT}",
        "when: {credential: {any_of: [RHIT, RHIA]}}",
        ("specialist-2", "entry", "rhit-starts-at-level-ii", "looser"),
    ),
    (
        "grandfather: {until: 2006-12-31}",
        "grandfather: {until: 2007-12-31}",
        (None, "grandfather", None, "other"),
    ),
    (
        "    after: [specialist-2]",
        "    after: [specialist-1, specialist-2]",
        ("specialist-3", "after", None, "other"),
    ),
    (
        "      - Has no direct reports\n    minimum:\n      - id: trainer-top",
        "    minimum:\n      - id: trainer-top",
        ("trainer", "duties", None, "gone"),
    ),
    (
        "level: consultant-1, months: 12",
        "level: consultant-1, months: 18",
        ("consultant-2", "advance", "time-as-consultant-1", "stricter"),
    ),
    (
        "  rehabilitation: Rehabilitation\n",
        "  rehabilitation: Rehabilitation\n  clinic: Clinic\n",
        (None, "patient_types", "clinic", "new"),
    ),
    (
        "source: level IV, minimum qualifications\n      - id: pps-inpatient",
        "source: elsewhere\n      - id: pps-inpatient",
        ("specialist-4", "minimum", "ccs", "other"),
    ),
]


@pytest.mark.parametrize(("stood", "stands", "expected"), ONE_THING)
def test_one_thing_changed_is_one_change(stood, stands, expected):
    assert TEXT.count(stood) == 1, stood
    changes = diff(REVISED, read(TEXT.replace(stood, stands)))
    assert [(one.level, one.part, one.id, one.change) for one in changes] == [expected]


OPPOSITE = {"stricter": "looser", "looser": "stricter", "new": "gone", "gone": "new"}


@pytest.mark.parametrize(("stood", "stands"), [one[:2] for one in ONE_THING])
def test_the_way_back_is_the_opposite(stood, stands):
    there = diff(REVISED, read(TEXT.replace(stood, stands)))
    back = diff(read(TEXT.replace(stood, stands)), REVISED)
    turned = [(one.part, OPPOSITE.get(one.change, one.change), one.to, one.from_) for one in there]
    assert [(one.part, one.change, one.from_, one.to) for one in back] == turned


def test_a_path_does_not_differ_from_itself():
    assert diff(REVISED, REVISED) == []


def test_the_order_of_levels_entries_and_lists_does_not_matter():
    def turned(node):
        if isinstance(node, list):
            return [turned(one) for one in reversed(node)]
        if isinstance(node, dict):
            return {key: turned(node[key]) for key in reversed(node)}
        return node

    yaml = YAML(typ="safe", pure=True)
    stream = StringIO()
    yaml.dump(turned(plain(YAML(typ="rt", pure=True).load(TEXT))), stream)
    reordered = read(stream.getvalue())
    assert [level.level for level in reordered] == [level.level for level in REVISED][::-1]
    assert diff(REVISED, reordered) == []
