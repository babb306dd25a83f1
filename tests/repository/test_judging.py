"""Judging and saying stay apart, although they stand in one file for each kind."""

import ast
from pathlib import Path

LIBRARY = Path(__file__).parents[2] / "src" / "coderpath"
JUDGES = ("judge.py", "placement.py", "replay.py", "timeline/*.py", "whatif.py")
SIDES = {"words", "KINDS", "KIND_OF"}


def names_in(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Attribute(attr=name) | ast.alias(name=name):
                yield name


def test_who_judges_touches_no_words():
    files = [file for pattern in JUDGES for file in sorted(LIBRARY.glob(pattern))]
    assert len(files) > len(JUDGES)
    assert {file.name: found for file in files if (found := SIDES & set(names_in(file)))} == {}
