"""Rows that say a second time what there can only be one of."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from coderpath.days import month_text
from coderpath.facts.checks.said import Sourced, already, error, warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.kinds import KINDS
from coderpath.facts.rows import Facility, Hours, Productivity
from coderpath.facts.same_row import saying
from coderpath.findings import Finding
from coderpath.same_name import form
from coderpath.sentence import said
from coderpath.sentence.parts import FormPart

RowT = TypeVar("RowT", bound=Sourced)


def productivity_twice(gathered: Gathered) -> Iterator[Finding]:
    """Find a month that stands twice for one coder, facility and patient type."""
    for row, first in _second_rows(gathered.productivity, _productivity_key):
        place = f"{row.type} at {row.facility}" if row.facility else row.type
        yield error(
            row,
            "month",
            already(f"{row.coder} already has {month_text(row.month)} for {place}", first, row),
            "A month appears once for each coder, facility and patient type",
            "Keep one of the two rows, or add their records together",
        )


def hours_twice(gathered: Gathered) -> Iterator[Finding]:
    """Find a month that stands twice for one coder."""
    for row, first in _second_rows(gathered.hours, _hours_key):
        yield error(
            row,
            "month",
            already(f"{row.coder} already has {month_text(row.month)}", first, row),
            "A month appears once for each coder",
            "Keep one of the two rows, or add their minutes together",
        )


def facility_twice(gathered: Gathered) -> Iterator[Finding]:
    """Find a facility that stands twice: which of the two settings counts would be chance."""
    for row, first in _second_rows(gathered.facilities, _facility_key):
        yield error(
            row,
            "facility",
            said(f"{row.facility} is already there", FormPart(f" in row {first.source.line}", "")),
            "A facility appears once",
            "Keep one of the two rows",
        )


EACH_COUNTS = frozenset({"reviews", "points"})
"""Kinds that are added up, so that a row that stands twice counts twice."""

TOLD_ELSEWHERE = frozenset({"coders"})
"""A spell of employment that stands twice overlaps itself, and is told of as that."""


def same_row_twice(gathered: Gathered) -> Iterator[Finding]:
    """Find a row that says what an earlier one says, whenever either was recorded."""
    for kind, rows in gathered.by_kind().items():
        if kind in TOLD_ELSEWHERE:
            continue
        column = KINDS[kind].since or KINDS[kind].columns[0].name
        for row, first in _second_rows(rows, saying(kind)):
            yield warning(
                row,
                column,
                already(f"The same row is already there ({row[0]})", first, row),
                "Both count" if kind in EACH_COUNTS else "It counts once",
                "Take one of the two out, unless both are meant"
                if kind in EACH_COUNTS
                else "Take one of the two out",
            )


def _productivity_key(row: Productivity) -> tuple[object, ...]:
    return row.coder, row.facility, form(row.type), row.month


def _hours_key(row: Hours) -> tuple[object, ...]:
    return row[:2]


def _facility_key(row: Facility) -> tuple[object, ...]:
    return row[:1]


def _second_rows(
    rows: Sequence[RowT], key: Callable[[RowT], tuple[object, ...]]
) -> Iterator[tuple[RowT, RowT]]:
    """Give each row whose key an earlier row has, with the first of these."""
    if len(set(map(key, rows))) == len(rows):
        return
    first: dict[tuple[object, ...], RowT] = {}
    for row in rows:
        earlier = first.setdefault(key(row), row)
        if earlier is not row:
            yield row, earlier
