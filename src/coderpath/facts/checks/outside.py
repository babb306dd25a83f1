"""Facts before hire or after leaving, and positions that run on beyond leaving.

Before hire only facts of the work itself are odd: a credential or a course from before counts
like any other. After the last leaving every fact is.
"""

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TypeAlias, TypeVar

from coderpath.days import FOREVER, Day, Month, first_of, iso
from coderpath.facts.checks.employed import touches_month, why_outside
from coderpath.facts.checks.said import Sourced, coder_words, warning, what_stands
from coderpath.facts.gathered import Gathered
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.facts.rows import Hours, Productivity
from coderpath.facts.saying import months_words
from coderpath.findings import Finding
from coderpath.sentence import Said, said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import FormPart
from coderpath.spans import span_at

MonthlyT = TypeVar("MonthlyT", Productivity, Hours)
Dated: TypeAlias = tuple[Sourced, str, str, FormPart, Day]
"""A row, its coder, a column, how a sentence about it begins, and the day that stands there."""

_ALLOWED = "Facts of the work lie within employment"
_MEND = FormPart(
    "Correct the date, or the row in coders", "Correct the date, or the dates of employment"
)
_MEND_MONTHS = FormPart(
    "Correct the months, or the row in coders", "Correct the months, or the dates of employment"
)


def days_outside(gathered: Gathered) -> Iterator[Finding]:
    """Find facts whose day is before hire or after leaving."""
    for row, coder, column, stands, day in _dated(gathered):
        if not span_at(gathered.employed[coder], day):
            why = why_outside(coder, gathered.employed[coder], day)
            found = said(stands, f" is {day_words(day)}, but ", why)
            yield warning(row, column, found, _ALLOWED, _MEND)


def _dated(gathered: Gathered) -> Iterator[Dated]:
    for kind in KINDS.values():
        yield from _days(gathered, kind, kind.of_the_work)
    for kind in KINDS.values():
        for one in _days(gathered, kind, kind.of_the_person):
            _, coder, _, _, day = one
            if day >= gathered.employed[coder][-1][1]:
                yield one


def _days(gathered: Gathered, kind: FactKind, columns: Sequence[str]) -> Iterator[Dated]:
    """Give the days of some columns; one that is open is none."""
    for column in columns:
        place, stands = kind.index(column), what_stands(kind.name, column)
        for row in gathered.of(kind.name):
            if row[place] < FOREVER:
                yield row, row.coder, column, stands, row[place]


def months_outside(gathered: Gathered) -> Iterator[Finding]:
    """Find months of productivity and of hours that lie wholly before hire or after leaving."""
    yield from _months_outside(gathered, gathered.productivity, "records")
    yield from _months_outside(gathered, gathered.hours, "minutes")


def _months_outside(gathered: Gathered, rows: Sequence[MonthlyT], what: str) -> Iterator[Finding]:
    """Give one finding for each coder and each stretch without employment, at its first row."""
    reasons = dict(_reasons(gathered, rows))
    if not reasons:
        return
    first: dict[Said, tuple[MonthlyT, set[Month]]] = {}
    for row in rows:
        reason = reasons.get((row.coder, row.month))
        if reason:
            first.setdefault(reason, (row, set()))[1].add(row.month)
    for reason, (row, outside) in first.items():
        has = f" has {what} in {months_words(outside)}, but "
        found = said(coder_words(row.coder), has, reason)
        yield warning(row, "month", found, _ALLOWED, _MEND_MONTHS)


def _reasons(
    gathered: Gathered, rows: Sequence[MonthlyT]
) -> Iterator[tuple[tuple[str, Month], Said]]:
    """Give the coders and months wholly outside employment, each with the reason."""
    for coder, month in set(map(attrgetter("coder", "month"), rows)):
        employed = gathered.employed[coder]
        if not touches_month(employed, month):
            yield (coder, month), why_outside(coder, employed, first_of(month))


def positions_beyond_leaving(gathered: Gathered) -> Iterator[Finding]:
    """Find positions that run on after the employment in which they began has ended."""
    for row in gathered.positions:
        spells = (span for span in gathered.employed[row.coder] if span[1] > row.since)
        spell = next(spells, None)
        if spell is None or row.until <= spell[1] or row.until <= spell[0]:
            continue
        is_open = row.until >= FOREVER
        until = '"until" is blank' if is_open else f'The day in "until" is {day_words(row.until)}'
        yield warning(
            row,
            "until",
            f"{until}, but the employment of {row.coder} ended before {day_words(spell[1])}",
            "A position ends with the employment at the latest",
            f"Write {iso(spell[1])}",
        )
