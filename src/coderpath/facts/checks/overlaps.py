"""Spans that may not overlap: positions of one level, standards of one facility and type."""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Protocol, TypeVar

from coderpath.days import FOREVER, Day
from coderpath.facts.checks.said import Sourced, already, end_other, end_words, ending, error
from coderpath.facts.gathered import Gathered
from coderpath.facts.rows import Position, Standard
from coderpath.findings import Finding
from coderpath.same_name import form
from coderpath.sentence import Said, said
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
    for row, earlier in _overlaps(gathered.positions, _level_of):
        yield error(
            row,
            "since",
            _already(f"{row.coder} already holds {row.level}", earlier, row),
            "Positions of one coder in one level do not overlap",
            _mend("position", row, earlier),
            ending=end_other("positions", earlier, row.since),
        )


def overlapping_standards(gathered: Gathered) -> Iterator[Finding]:
    """Find standards of one facility and patient type that overlap."""
    for row, earlier in _overlaps(gathered.standards, _type_of):
        yield error(
            row,
            "since",
            _already(f"{row.type} at {row.facility} already has a standard", earlier, row),
            "Standards of one facility and patient type do not overlap",
            _mend("standard", row, earlier),
            ending=end_other("standards", earlier, row.since),
        )


def _level_of(row: Position) -> tuple[str, str]:
    return row.coder, form(row.level)


def _type_of(row: Standard) -> tuple[str, str]:
    return row.facility, form(row.type)


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


def _already(what: str, earlier: Span, row: Span) -> Said:
    since = f"{what} from {day_words(earlier.since)}"
    if earlier.until >= FOREVER:
        return already(f"{since} on", earlier, row)
    return already(said(f"{since} until ", end_words(earlier.until)), earlier, row)


def _mend(what: str, row: Span, earlier: Span) -> str | Said:
    if row.since == earlier.since:
        return "Keep one of the two rows, or correct their dates"
    return said(f"End the earlier {what} ", ending(row.since), ", or correct since")
