"""Findings about a row that has been read: its source gives the place."""

from typing import Any, Protocol

from coderpath.days import Day, iso
from coderpath.facts.kinds import KINDS
from coderpath.facts.source import Source
from coderpath.findings import Ending, Finding, Grade
from coderpath.sentence import Said, said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import FormPart
from coderpath.sentence.said import Sayable, words_of


class Sourced(Protocol):
    """A row that knows where it was read."""

    @property
    def source(self) -> Source:
        """Where the row was read."""


def error(row: Sourced, column: str, *told: Sayable, ending: Ending | None = None) -> Finding:
    """Say what is found, allowed and mends it of a row that cannot be taken."""
    return _finding(row, column, Grade.ERROR, told, ending)


def warning(row: Sourced, column: str, *told: Sayable, ending: Ending | None = None) -> Finding:
    """Say what is found, allowed and mends it of a row that is taken but looks wrong."""
    return _finding(row, column, Grade.WARNING, told, ending)


def _finding(
    row: Sourced, column: str, grade: Grade, told: tuple[Sayable, ...], ending: Ending | None
) -> Finding:
    file, line = row.source
    found, allowed, mend = told
    if isinstance(found, str) and isinstance(allowed, str) and isinstance(mend, str):
        # Plain words are the same in a form, and thousands of rows may be told of.
        return Finding(file, line, column, grade, found, allowed, mend, ending=ending)
    texts = words_of(found), words_of(allowed), words_of(mend)
    in_form = said(found, ". ", allowed, ". ", mend, ".").in_form
    return Finding(file, line, column, grade, *texts, in_form, ending)


def coder_words(coder: str, *, begins: bool = True) -> FormPart:
    """Name a coder: files by the id; a form is about one, and stands beside the name."""
    return FormPart(coder, "The coder" if begins else "the coder")


def what_stands(kind: str, column: str) -> FormPart:
    """Begin a sentence about the day or the month in a column; forms name it by its label."""
    what = next(one for one in KINDS[kind].columns if one.name == column)
    label = KINDS[kind].form.labels.get(column)
    in_file = f'The {"month" if what.is_month else "day"} in "{column}"'
    return FormPart(in_file, label.label if label else in_file)


def already(what: Sayable, earlier: Sourced, row: Sourced) -> Said:
    """Say that something stands already, and in which row; rows of a form have no number."""
    file, line = earlier.source
    if file == row.source.file:
        return said(what, FormPart(f", in row {line}", ""))
    return said(what, FormPart(f", {file}, row {line}" if line else f", {file}", ""))


def end_other(kind: str, row: Any, until: Day) -> Ending | None:  # noqa: ANN401 -- of any kind
    """Give the mend by which a row ends when another begins; none where nothing of it is left."""
    return Ending(kind, row, until) if row[KINDS[kind].index(KINDS[kind].since)] < until else None


def end_words(until: Day) -> FormPart:
    """Write an end: files give the first day after, forms the last day."""
    return FormPart(day_words(until), day_words(until - 1))


def ending(until: Day, column: str = "until") -> FormPart:
    """Say how to give an end: with until 2025-05-01, in a form on 30 April 2025."""
    return FormPart(f"with {column} {iso(until)}", f"on {day_words(until - 1)}")
