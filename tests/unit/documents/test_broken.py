"""Broken paths, each with what a manager reads about it beside it."""

from pathlib import Path

import pytest

from coderpath.documents.path import read_path_text

BROKEN = sorted(Path(__file__).with_name("broken").glob("*.yaml"))


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_what_is_read_about_a_broken_path(file: Path) -> None:
    path, findings = read_path_text(file.read_text(encoding="utf-8"), file.name)
    said = "".join(f"{finding}\n" for finding in findings)
    assert said == file.with_suffix(".txt").read_text(encoding="utf-8")
    assert path is None


def test_there_are_enough_of_them() -> None:
    assert len(BROKEN) >= 20
