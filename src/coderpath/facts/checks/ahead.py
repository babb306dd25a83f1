"""Hires, awards and months after the day of the check: now and then known ahead, mostly a slip."""

from collections.abc import Iterator
from typing import Any

from coderpath.days import Day, Month, month_of
from coderpath.facts.checks.said import warning, what_stands
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.findings import Finding
from coderpath.same_name import form
from coderpath.sentence import said
from coderpath.sentence.calendar import day_words, month_words
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
                    said(what_stands(kind, column), f" is {day_words(day)}, ", after),
                    "Hires and awards are recorded once they have happened",
                    "Correct the date, unless it is known already",
                )


def months_ahead(gathered: Gathered, on: Day) -> Iterator[Finding]:
    """Find months after the month of the check, in which nobody can have worked yet."""
    for kind in KINDS.values():
        for place, column in enumerate(kind.columns):
            if column.is_month:
                for row in gathered.of(kind.name):
                    if row[place] > month_of(on):
                        yield _month_ahead(kind.name, column.name, row, row[place])


def _month_ahead(kind: str, column: str, row: Any, month: Month) -> Finding:  # noqa: ANN401 -- a row of any kind
    after = FormPart("after the month of the check", "which is still to come")
    return warning(
        row,
        column,
        said(what_stands(kind, column), f" is {month_words(month)}, ", after),
        "A month is recorded once it has begun",
        "Correct the month",
    )


def _goes_on(kind: str, row: Any, gathered: Gathered) -> bool:  # noqa: ANN401 -- a row of any kind
    """Tell whether a credential is renewed from the day after its last one: that is known ahead."""
    return kind == "credentials" and any(
        one.until == row.since and one.coder == row.coder
        for one in gathered.of(kind)
        if form(one.credential) == form(row.credential)
    )
