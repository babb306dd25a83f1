"""What is wrong, or looks wrong, in a document or a fact file, said so that it can be mended."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from coderpath.days import Day
from coderpath.sentence import Said, said


class Grade(StrEnum):
    """An error stops the work and nothing is taken; a warning is taken and shown."""

    ERROR = "error"
    WARNING = "warning"


class Ending(NamedTuple):
    """The mend where it is another end of a row: whoever keeps the rows can carry it out."""

    kind: str
    row: Any
    until: Day
    """The first day after, which the row should have."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place in a file, what stands there, what may stand there and how to mend it.

    `line` and `column` count from 1; `column` is a name in fact files. In a workbook `file` also
    names the sheet.
    """

    file: str
    line: int
    column: int | str
    grade: Grade
    found: str
    allowed: str
    mend: str
    told_in_form: Said | str = field(default="", compare=False, repr=False)
    """What a form says instead: ends are last days, rows have no numbers, columns are words."""
    ending: Ending | None = field(default=None, compare=False, repr=False)

    def at(self, file: str, column: int | str) -> "Finding":
        """Give the same by another file or column: those of the table of which rows were made."""
        texts = self.found, self.allowed, self.mend, self.told_in_form
        return Finding(file, self.line, column, self.grade, *texts, self.ending)

    @property
    def in_form(self) -> str:
        """What a form says of it."""
        return str(self.told_in_form) or f"{self.found}. {self.allowed}. {self.mend}."

    def naming(self, name_of: Callable[[str], str]) -> str:
        """Give what a form says of it, with people by their names."""
        return str(said(self.told_in_form).naming(name_of)) or self.in_form

    def as_json(self) -> dict[str, object]:
        """Give the finding in the shape of `check --json`."""
        return {name: getattr(self, name) for name in _shown()}

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.grade}: {self.found}. {self.allowed}. {self.mend}."


@cache
def _shown() -> tuple[str, ...]:
    """Give the names of what a finding shows: a large upload has one in each of its rows."""
    return tuple(one.name for one in fields(Finding) if one.compare)


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Give the findings that stop the work."""
    return [finding for finding in findings if finding.grade is Grade.ERROR]


def closest(word: str, words: Iterable[str]) -> str | None:
    """Suggest the known word that a misspelt one was probably meant to be, or None."""
    known = {known.lower(): known for known in words}
    match = get_close_matches(word.lower().replace("-", "_"), known, n=1, cutoff=0.7)
    match = match or get_close_matches(word.lower(), known, n=1, cutoff=0.7)
    return known[match[0]] if match else None
