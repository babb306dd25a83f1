"""Amounts that can hardly be meant: more minutes than a month has, odd shares, odd productivity."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from coderpath.days import Month, first_of, month_text
from coderpath.facts.checks.said import coder_words, warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.record import CoderRecord
from coderpath.facts.saying import months_words
from coderpath.findings import Finding
from coderpath.sentence import said
from coderpath.sentence.words import number_text

MINUTES_OF_A_DAY = 24 * 60
SMALLEST_SHARE, LARGEST_SHARE = Fraction(5, 100), Fraction(3, 2)


def minutes_beyond_the_month(gathered: Gathered) -> Iterator[Finding]:
    """Find months with more productive minutes than they have minutes."""
    for row in gathered.hours:
        most = (first_of(row.month + 1) - first_of(row.month)) * MINUTES_OF_A_DAY
        if row.productive_minutes > most:
            yield warning(
                row,
                "productive_minutes",
                said(
                    coder_words(row.coder),
                    f" has {number_text(row.productive_minutes)} productive minutes in"
                    f" {month_text(row.month)}, which has {number_text(most)}",
                ),
                "A month has no more productive minutes than minutes",
                "Correct the minutes, or give each month its own",
            )


def odd_shares(gathered: Gathered) -> Iterator[Finding]:
    """Find positions whose share of full time is far from any that somebody works."""
    for row in gathered.positions:
        if not SMALLEST_SHARE <= row.fte <= LARGEST_SHARE:
            yield warning(
                row,
                "fte",
                said(
                    "The share of full time of ",
                    coder_words(row.coder, begins=False),
                    f" is {number_text(row.fte)}",
                ),
                "A share of full time lies between 0.05 and 1.5",
                "Write 1 for full time, and 0.5 for half of it",
            )


def odd_productivity(records: Iterable[CoderRecord]) -> Iterator[Finding]:
    """Find, for each coder, the months whose productivity is below 5 % or above 500 %."""
    for record in records:
        if not record.productivity:
            continue
        low: set[Month] = set()
        high: set[Month] = set()
        whole = record.months.denominator
        for month, (earned, productive) in record.months.figures.items():
            full = productive * whole
            if earned * 20 < full:
                low.add(month)
            elif earned > full * 5:
                high.add(month)
        yield from _odd(record, low, "below 5 %")
        yield from _odd(record, high, "above 500 %")


def _odd(record: CoderRecord, months: set[Month], how: str) -> Iterator[Finding]:
    """Give one finding at the first row of a coder's odd months."""
    first = next((row for row in record.productivity if row.month in months), None)
    if first:
        yield warning(
            first,
            "records",
            said(
                "The productivity of ",
                coder_words(record.coder, begins=False),
                f" is {how} in {months_words(months)}",
            ),
            "Productivity lies between 5 % and 500 %",
            "Correct the records, the productive minutes or the standard",
        )
