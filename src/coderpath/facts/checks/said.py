"""Findings about a row that has been read: its source gives the place."""

from typing import Protocol

from coderpath.days import Day, iso
from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade
from coderpath.sentence import Said, said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import FormPart
from coderpath.sentence.said import Sayable


class Sourced(Protocol):
    """A row that knows where it was read."""

    @property
    def source(self) -> Source:
        """Where the row was read."""


def error(row: Sourced, column: str, found: Sayable, allowed: str, mend: Sayable) -> Finding:
    """Say that a row cannot be taken."""
    return _finding(row, column, Grade.ERROR, (found, allowed, mend))


def warning(row: Sourced, column: str, found: Sayable, allowed: str, mend: Sayable) -> Finding:
    """Say that a row is taken but looks wrong."""
    return _finding(row, column, Grade.WARNING, (found, allowed, mend))


def _finding(row: Sourced, column: str, grade: Grade, told: tuple[Sayable, ...]) -> Finding:
    found, allowed, mend = map(said, told)
    texts = str(found), str(allowed), str(mend)
    in_form = str(said(found, ". ", allowed, ". ", mend, ".").in_form)
    return Finding(row.source.file, row.source.line, column, grade, *texts, in_form)


def already(what: Sayable, earlier: Sourced) -> Said:
    """Say that something stands already, and in which row; rows of a form have no number."""
    return said(what, FormPart(f", in row {earlier.source.line}", ""))


def end_words(until: Day) -> FormPart:
    """Write an end: files give the first day after, forms the last day."""
    return FormPart(day_words(until), day_words(until - 1))


def ending(until: Day) -> FormPart:
    """Say how to give an end: with until 2025-05-01, in a form on 30 April 2025."""
    return FormPart(f"with until {iso(until)}", f"on {day_words(until - 1)}")
