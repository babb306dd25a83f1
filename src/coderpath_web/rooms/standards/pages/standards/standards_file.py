"""The standards of a facility as a table for a file."""

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.rooms.standards.in_units import amounts

HEADS = (
    *("Patient type", "Of", "Records", "Minutes", "Minutes per record", "Per day"),
    *("Per productive hour", "Per paid hour", "Since", "Until", "Recorded", "Recorded by"),
    *("Retracted", "Retracted by", "How it was set", "From what", "Proposed by", "Approved by"),
    *("Replaced", "Said afterwards by", "Months", "Coders"),
)
UNITS = ("minutes_each", "day", "productive_hour", "paid_hour")
BEHIND = ("how", "basis", "proposed_by", "approved_by", "replaced", "said_by")


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
            yield [one.title, "no standard", *[""] * (len(HEADS) - 4), months, coders]


def _row(one, span):
    standard, in_each = span.standard, amounts(span.row)
    return [
        one.title,
        "whole organization" if standard.is_corporate else "facility",
        span.row.records,
        span.row.minutes,
        *(in_each[name] for name in UNITS),
        standard.since,
        standard.until,
        clock.day_of(standard.recorded_at),
        standard.recorded_by,
        clock.day_of(standard.retracted_at) if standard.retracted_at else "",
        standard.retracted_by,
        *(getattr(span.behind, name, "") for name in BEHIND),
    ]
