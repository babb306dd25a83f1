"""Saying how a day or a month lies to a coder's employment."""

from coderpath.days import BEGINNING, FOREVER, Day, month_of
from coderpath.sentence.calendar import day_words
from coderpath.spans import Spans, complement, span_at


def why_outside(coder: str, employed: Spans, day: Day) -> str | None:
    """Say why a day is outside a coder's employment; None when it is inside."""
    if span_at(employed, day):
        return None
    gap = span_at(complement(employed), day)
    return _gap_words(coder, gap) if gap else None


def months_of(employed: Spans) -> list[range]:
    """Give the months that a coder's employment touches, as runs."""
    return [range(month_of(since), month_of(until - 1) + 1) for since, until in employed]


def _gap_words(coder: str, gap: tuple[Day, Day]) -> str:
    since, until = gap
    if since <= BEGINNING:
        return f"{coder} was hired only on {day_words(until)}"
    if until >= FOREVER:
        return f"the employment of {coder} ended before {day_words(since)}"
    return f"{coder} was not employed from {day_words(since)} until {day_words(until)}"
