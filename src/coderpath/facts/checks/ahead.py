"""Hires and awards after the day of the check: known ahead now and then, most often a slip."""

from collections.abc import Iterator

from coderpath.days import Day
from coderpath.facts.checks.said import warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.findings import Finding
from coderpath.sentence.calendar import day_words

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
            if day is not None and on < day < NO_END_YET:
                yield warning(
                    row,
                    column,
                    f"{column} is {day_words(day)}, after the day of the check",
                    "Hires and awards are recorded once they are so",
                    "Correct the date, unless it is known already",
                )
