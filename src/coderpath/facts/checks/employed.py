"""Saying how a day or a month lies to a coder's employment."""

from coderpath.days import BEGINNING, FOREVER, Day, Month, first_of
from coderpath.facts.checks.said import coder_words, end_words
from coderpath.sentence import Said, said
from coderpath.sentence.calendar import day_words
from coderpath.spans import Spans, complement, span_at


def why_outside(coder: str, employed: Spans, day: Day) -> Said:
    """Say why a day is outside a coder's employment; nothing when it is inside."""
    gap = span_at(complement(employed), day)
    return _say_gap(coder, gap) if gap else said()


def touches_month(employed: Spans, month: Month) -> bool:
    """Tell whether a coder is employed on any day of a month."""
    begins, ends = first_of(month), first_of(month + 1)
    return any(since < ends and begins < until for since, until in employed)


def _say_gap(coder: str, gap: tuple[Day, Day]) -> Said:
    named = coder_words(coder, begins=False)
    since, until = gap
    if since <= BEGINNING:
        return said(named, f" was hired only on {day_words(until)}")
    if until >= FOREVER:
        return said("the employment of ", named, f" ended before {day_words(since)}")
    return said(named, f" was not employed from {day_words(since)} until ", end_words(until))
