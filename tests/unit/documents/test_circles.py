"""Circles through what a level inherits."""

from coderpath.documents.path import read_path_text
from coderpath.findings import Finding, Grade

INHERITED = """coderpath: 1
path: t
title: T
effective: 2000-01-01
levels:
  - {level: a, title: A, after: [], minimum: [{id: m, qualifies_for: b, source: x}]}
  - {level: b, title: B, builds_on: a, after: [a]}
"""


def test_a_level_that_inherits_a_request_for_itself_is_a_circle():
    path, findings = read_path_text(INHERITED, "t.yaml")
    assert path is None
    assert findings == (
        Finding(
            "t.yaml",
            7,
            37,
            Grade.ERROR,
            'The minimum of "b" ends up asking for itself',
            "qualifies_for must not go in a circle",
            "Remove one link of the circle",
        ),
    )
