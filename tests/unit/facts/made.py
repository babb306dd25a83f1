"""Small departments made of CSV text, for tests that look at one rule."""

import csv
from datetime import date
from io import StringIO

from coderpath.findings import Finding, Grade

CODERS = """\
coder,name,facility,hired,left
c01,Ana Silva,north,2020-01-01,
c02,Ben Osei,south,2021-01-01,2025-05-01
s01,Dora Lindqvist,north,2010-02-01,
"""

Rows = list[dict[str, str]]


def rows(text: str) -> Rows:
    """Read CSV text as rows."""
    return list(csv.DictReader(StringIO(text)))


def tables(**texts: str) -> dict[str, Rows]:
    """Give the tables of a department: three coders, and whatever a test adds or replaces."""
    return {kind: rows(text) for kind, text in {"coders": CODERS, **texts}.items()}


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def month(text: str) -> int:
    year, number = text.split("-")
    return int(year) * 12 + int(number) - 1


def error(place: str, found: str, allowed: str, mend: str) -> Finding:
    return _finding(Grade.ERROR, place, found, allowed, mend)


def warning(place: str, found: str, allowed: str, mend: str) -> Finding:
    return _finding(Grade.WARNING, place, found, allowed, mend)


def _finding(grade: Grade, place: str, found: str, allowed: str, mend: str) -> Finding:
    file, line, column = place.split(":")
    named = int(column) if column.isdigit() else column
    return Finding(file, int(line), named, grade, found, allowed, mend)
