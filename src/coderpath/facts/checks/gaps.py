"""One day between two positions of a coder: usually a last day where the day after belongs."""

from collections.abc import Iterator

from coderpath.days import iso
from coderpath.facts.checks.said import warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.rows import Position
from coderpath.findings import Finding
from coderpath.sentence.calendar import day_words
from coderpath.spans import span_at, union


def one_day_gaps(gathered: Gathered) -> Iterator[Finding]:
    """Find positions that end one day before the coder's next position begins."""
    positions: dict[str, list[Position]] = {}
    for row in gathered.positions:
        positions.setdefault(row.coder, []).append(row)
    for coder, held in positions.items():
        spans = union((row.since, row.until) for row in held)
        starts = {since for since, _ in spans}
        gaps = {
            until
            for _, until in spans
            if until + 1 in starts and span_at(gathered.employed[coder], until)
        }
        yield from (_finding(row) for row in held if row.until in gaps)


def _finding(row: Position) -> Finding:
    next_day = row.until + 1
    return warning(
        row,
        "until",
        f"{row.coder} holds no position on {day_words(row.until)}, for one day only",
        "until is the first day after",
        f"If the last day was {day_words(row.until)}, write {iso(next_day)}",
    )
