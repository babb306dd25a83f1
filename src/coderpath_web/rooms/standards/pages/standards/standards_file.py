"""The standards of a facility as a table for a file."""

from coderpath.sentence import Table
from coderpath_web import clock

HEADS = (
    *("Patient type", "Of", "Records", "Minutes", "Minutes per record", "Since", "Until"),
    *("Recorded", "Recorded by", "Retracted", "Retracted by", "Months", "Coders"),
)


def standard_table(standards):
    """Give one row for each standard of each type."""
    return Table(HEADS, _rows(standards))


def _rows(standards):
    for one in standards.types:
        for span in one.history:
            hangs = (span.months, span.coders) if standards.counts else ("", "")
            yield [*_row(one, span), *hangs]
        if one.unmeasured:
            months, coders = len(one.unmeasured), one.unmeasured_coders
            yield [one.title, "no standard", *[""] * 9, months, coders]


def _row(one, span):
    standard = span.standard
    return [
        one.title,
        "whole organization" if standard.is_corporate else "facility",
        span.row.records,
        span.row.minutes,
        span.minutes_each,
        standard.since,
        standard.until,
        clock.day_of(standard.recorded_at),
        standard.recorded_by,
        clock.day_of(standard.retracted_at) if standard.retracted_at else "",
        standard.retracted_by,
    ]
