"""Hires and awards after the day of the check: known ahead now and then, most often a slip."""

from collections.abc import Iterator
from typing import Any

from coderpath.days import Day
from coderpath.facts.checks.said import column_words, warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.findings import Finding
from coderpath.same_name import form
from coderpath.sentence import said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import FormPart

COLUMNS = (
    ("coders", "hired"),
    ("credentials", "since"),
    ("education", "on"),
    ("courses", "on"),
    ("knowledge", "on"),
    ("skills", "on"),
    ("reviews", "on"),
    ("training", "proficient"),
)
"""Days on which something has been reached, which nobody can record before."""


def days_ahead(gathered: Gathered, on: Day) -> Iterator[Finding]:
    """Find hires, awards and what else has been reached on a day after the day of the check."""
    for kind, column in COLUMNS:
        place = KINDS[kind].index(column)
        for row in gathered.of(kind):
            day = row[place]
            if day is not None and on < day < NO_END_YET and not _goes_on(kind, row, gathered):
                after = FormPart("after the day of the check", "which is still to come")
                yield warning(
                    row,
                    column,
                    said(column_words(kind, column), f" is {day_words(day)}, ", after),
                    "Hires and awards are recorded once they have happened",
                    "Correct the date, unless it is known already",
                )


def _goes_on(kind: str, row: Any, gathered: Gathered) -> bool:  # noqa: ANN401 -- a row of any kind
    """Tell whether a credential is renewed from the day after its last one: that is known ahead."""
    return kind == "credentials" and any(
        one.until == row.since and one.coder == row.coder
        for one in gathered.of(kind)
        if form(one.credential) == form(row.credential)
    )
