"""Reading a document never ends in a traceback, whatever stands in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coderpath
from coderpath.documents.path import read_path, read_path_text

LINES = (
    (Path(coderpath.__file__).parent / "paths" / "intermountain-revised" / "path.yaml")
    .read_text(encoding="utf-8")
    .splitlines()[:90]
)
ODD = [
    "",
    "null",
    "3",
    "true",
    "[]",
    "{}",
    "{a: b}",
    "2006-13-45",
    "> 100%",
    "&a b",
    "*a",
    "!tag x",
    "0x1F",
    "@x",
    ".nan",
    "{credential: CCS}",
    "2006-01-01T00:00:00",
]


@given(
    at=st.integers(0, len(LINES) - 1),
    odd=st.sampled_from(ODD),
    how=st.sampled_from(["value", "line", "twice", "gone", "indent"]),
)
def test_a_document_with_an_odd_line_gives_a_path_or_errors(at, odd, how):
    lines = list(LINES)
    changed = {
        "value": [lines[at].split(":", 1)[0] + ": " + odd],
        "line": ["      - " + odd],
        "twice": [lines[at], lines[at]],
        "gone": [],
        "indent": ["   " + lines[at]],
    }[how]
    lines[at : at + 1] = changed
    path, findings = read_path_text("\n".join(lines), "odd.yaml")
    assert (path is None) == any(finding.grade == "error" for finding in findings)
    for finding in findings:
        assert finding.line >= 1
        assert all((finding.found, finding.allowed, finding.mend))


@pytest.mark.parametrize("merge", ["<<: *a", "<<: {level: two}"])
def test_what_a_merge_brings_has_the_place_of_the_merge(merge):
    text = f"""
coderpath: 1
path: p
title: P
effective: 2020-01-01
levels:
  - &a
    level: one
    title: One
    opening: perhaps
  - {merge}
    title: Two
"""
    path, findings = read_path_text(text, "merge.yaml")
    assert path is None
    assert findings


def test_a_date_that_no_calendar_has_is_named_with_its_place():
    text = "coderpath: 1\npath: p\ntitle: P\neffective: 2026-13-45\nlevels: []\n"
    _, findings = read_path_text(text, "dates.yaml")
    assert [(one.line, one.column, one.found) for one in findings] == [
        (4, 12, "2026-13-45 is not a day of the calendar")
    ]


def test_a_folder_without_a_document_is_named(tmp_path):
    (finding,) = read_path(tmp_path).findings
    assert finding.found == "This folder has no path.yaml"


def test_a_file_that_is_no_text_is_named(tmp_path):
    (tmp_path / "path.yaml").write_bytes(b"\xff\xfe\x00")
    (finding,) = read_path(tmp_path).findings
    assert finding.found == "The file is not text in UTF-8"
