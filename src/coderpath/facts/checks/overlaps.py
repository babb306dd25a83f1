"""Spans that may not overlap: positions of one level, standards of one facility and type."""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Protocol, TypeVar

from coderpath.days import FOREVER, Day, iso
from coderpath.facts.checks.said import Sourced, error
from coderpath.facts.gathered import Gathered
from coderpath.findings import Finding
from coderpath.sentence.calendar import day_words


class Span(Sourced, Protocol):
    """A row that holds from a day until another."""

    @property
    def since(self) -> Day:
        """The first day."""

    @property
    def until(self) -> Day:
        """The first day after."""


SpanT = TypeVar("SpanT", bound=Span)


def overlapping_positions(gathered: Gathered) -> Iterator[Finding]:
    """Find positions of one coder in one level that overlap."""
    for row, earlier in _overlaps(gathered.positions, attrgetter("coder", "level")):
        yield error(
            row,
            "since",
            f"{row.coder} already holds {row.level} {_from_to(earlier)}, in row"
            f" {earlier.source.line}",
            "Positions of one coder in one level do not overlap",
            _mend("position", row, earlier),
        )


def overlapping_standards(gathered: Gathered) -> Iterator[Finding]:
    """Find standards of one facility and patient type that overlap."""
    for row, earlier in _overlaps(gathered.standards, attrgetter("facility", "type")):
        yield error(
            row,
            "since",
            f"{row.type} at {row.facility} already has a standard {_from_to(earlier)}, in row"
            f" {earlier.source.line}",
            "Standards of one facility and patient type do not overlap",
            _mend("standard", row, earlier),
        )


def _overlaps(
    rows: Iterable[SpanT], key: Callable[[SpanT], tuple[str, str]]
) -> Iterator[tuple[SpanT, SpanT]]:
    """Give each row that begins while an earlier one of its key still holds, with that one."""
    groups: dict[tuple[str, str], list[SpanT]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    for group in groups.values():
        group.sort(key=attrgetter("since", "until"))
        longest = group[0]
        for row in group[1:]:
            if row.since < longest.until:
                yield row, longest
            if row.until > longest.until:
                longest = row


def _from_to(row: Span) -> str:
    if row.until >= FOREVER:
        return f"from {day_words(row.since)} on"
    return f"from {day_words(row.since)} until {day_words(row.until)}"


def _mend(what: str, row: Span, earlier: Span) -> str:
    if row.since == earlier.since:
        return "Keep one of the two rows, or correct their dates"
    return f"End the earlier {what} with until {iso(row.since)}, or correct since"
