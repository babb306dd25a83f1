"""Days long before or after the day of the check: most often a slip in the year."""

from collections.abc import Iterator, Sequence
from typing import Any

from coderpath.days import Day, add_months
from coderpath.facts.checks.said import warning, what_stands
from coderpath.facts.gathered import Gathered
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import NO_END_YET
from coderpath.findings import Finding
from coderpath.sentence import said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import FormPart

YEARS_BEFORE = 70
YEARS_AFTER = 10

_ALLOWED = f"Days lie at most {YEARS_BEFORE} years back and {YEARS_AFTER} years ahead"


def far_days(gathered: Gathered, on: Day) -> Iterator[Finding]:
    """Find days far from the day of the check, in rows of every kind; an open end is none."""
    earliest, latest = add_months(on, -12 * YEARS_BEFORE), add_months(on, 12 * YEARS_AFTER)
    for kind in KINDS.values():
        for column in kind.columns:
            if column.is_day:
                rows = gathered.of(kind.name)
                yield from _far(rows, kind, column.name, (earliest, latest))


def _far(
    rows: Sequence[Any], kind: FactKind, column: str, within: tuple[Day, Day]
) -> Iterator[Finding]:
    earliest, latest = within
    stands, place = what_stands(kind.name, column), kind.index(column)
    the_day = FormPart("the day of the check", "today")
    for row in rows:
        day = row[place]
        if day is None or day >= NO_END_YET or earliest <= day <= latest:
            continue
        how = (
            f"over {YEARS_BEFORE} years before"
            if day < earliest
            else f"over {YEARS_AFTER} years after"
        )
        yield warning(
            row,
            column,
            said(stands, f" is {day_words(day)}, {how} ", the_day),
            _ALLOWED,
            "Correct the year, if it is a typo",
        )
