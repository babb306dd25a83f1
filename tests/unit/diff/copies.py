"""Copies of the revised path with a piece of the text changed."""

from functools import cache
from typing import Any

from coderpath.changes import diff
from coderpath.documents.path import read_path_text
from coderpath.documents.path.shipped import find
from coderpath.path import CareerPath

PLACE = find("intermountain-revised")
assert PLACE is not None
REVISED = PLACE.read_text(encoding="utf-8")


@cache
def read(text: str) -> CareerPath:
    """Read a document that must not have errors."""
    path, findings = read_path_text(text, "copy.yaml")
    assert path is not None, [str(finding) for finding in findings]
    return path


def changed(*pieces: tuple[str, str]) -> str:
    """Give the revised path with pieces replaced, each of which stands in it once."""
    text = REVISED
    for stood, stands in pieces:
        assert text.count(stood) == 1, stood
        text = text.replace(stood, stands)
    return text


def told(old: str, new: str) -> list[dict[str, Any]]:
    """Give the changes between two documents as JSON."""
    return [change.as_json() for change in diff(read(old), read(new))]
