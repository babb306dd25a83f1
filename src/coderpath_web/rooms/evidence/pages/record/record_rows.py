"""The record as a table for other programs: the facts that are shown, and nothing else."""

from coderpath.sentence import Table

COLUMNS = (
    "kind",
    "fact",
    "since",
    "until",
    "source",
    "recorded",
    "recorded by",
    "retracted",
    "why",
)


def record_table(page):
    """Give a line for each fact that the page shows."""
    return Table(COLUMNS, map(_row, page.shown))


def _row(fact):
    return (
        fact.kind,
        fact.words,
        fact.begun,
        fact.ended,
        fact.source,
        _moment(fact.recorded_at),
        fact.recorded_by,
        _moment(fact.retracted_at),
        fact.retracted_why if fact.is_retracted else None,
    )


def _moment(when):
    return when.isoformat(timespec="seconds") if when else None
