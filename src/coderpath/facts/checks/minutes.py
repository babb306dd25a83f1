"""Months with minutes and no records, or with records and no minutes: they do not count."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from coderpath.days import Month
from coderpath.facts.checks.said import coder_words, warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.rows import Hours, Productivity
from coderpath.facts.saying import months_words
from coderpath.findings import Finding
from coderpath.sentence import said
from coderpath.sentence.parts import FormPart

MonthlyT = TypeVar("MonthlyT", Productivity, Hours)

_ALLOWED = "A month counts when it has both productive minutes and records"
_ADD_RECORDS = FormPart(
    "Add the records to productivity, with 0 where there were none",
    "Add the records, 0 where there were none",
)
_ADD_MINUTES = FormPart("Add the productive minutes to hours", "Add the productive minutes")


def minutes_without_records(gathered: Gathered) -> Iterator[Finding]:
    """Find months with productive minutes and no productivity row, by coder."""
    rows = [row for row in gathered.hours if row.productive_minutes > 0]
    recorded = {(row.coder, row.month) for row in gathered.productivity}
    for row, months in _lacking(rows, recorded):
        yield warning(
            row,
            "month",
            said(coder_words(row.coder), " has productive minutes but no records", _in(months)),
            _ALLOWED,
            _ADD_RECORDS,
        )


def records_without_minutes(gathered: Gathered) -> Iterator[Finding]:
    """Find months with records and no productive minutes, by coder."""
    rows = [row for row in gathered.productivity if row.records > 0]
    worked = {(row.coder, row.month) for row in gathered.hours if row.productive_minutes > 0}
    for row, months in _lacking(rows, worked):
        yield warning(
            row,
            "month",
            said(coder_words(row.coder), " has records but no productive minutes", _in(months)),
            _ALLOWED,
            _ADD_MINUTES,
        )


def _in(months: set[Month]) -> str:
    return f" in {months_words(months)}"


def _lacking(
    rows: Sequence[MonthlyT], others: set[tuple[str, Month]]
) -> Iterator[tuple[MonthlyT, set[Month]]]:
    """Give the first row of each coder with months that are not among the others, and these."""
    first: dict[str, tuple[MonthlyT, set[Month]]] = {}
    for row in rows:
        if (row.coder, row.month) not in others:
            first.setdefault(row.coder, (row, set()))[1].add(row.month)
    yield from first.values()
