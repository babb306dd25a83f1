"""One day between two spans of the same thing: usually a last day where the day after belongs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from coderpath.days import iso
from coderpath.facts.checks.said import warning
from coderpath.facts.gathered import Gathered
from coderpath.facts.kind import FactKind
from coderpath.facts.kinds import KINDS
from coderpath.findings import Ending, Finding
from coderpath.same_name import form
from coderpath.sentence import said
from coderpath.sentence.calendar import day_words
from coderpath.sentence.parts import FormPart
from coderpath.spans import span_at, union

IN_A_ROW = {"positions": "holds no position", "reports": "reports to nobody"}
"""Of these any other goes on where one ends: another level, another superior."""


def one_day_gaps(gathered: Gathered) -> Iterator[Finding]:
    """Find spans that end one day before the next span of the same thing begins."""
    for kind in KINDS.values():
        columns = {column.name for column in kind.columns}
        if {"since", "until"} <= columns:
            for rows in _of_the_same(kind, gathered.of(kind.name)):
                yield from _gaps(kind, rows, gathered)


def _of_the_same(kind: FactKind, rows: Sequence[Any]) -> Iterator[list[Any]]:
    """Group rows by what they are about, in names of one form."""
    found: defaultdict[tuple[str, ...], list[Any]] = defaultdict(list)
    about = kind.key[:1] if kind.name in IN_A_ROW else kind.key
    places = [kind.index(name) for name in about if name != "since"]
    for row in rows:
        found[row[places[0]], *(form(row[place]) for place in places[1:])].append(row)
    return (some for some in found.values() if len(some) > 1)


def _gaps(kind: FactKind, rows: Sequence[Any], gathered: Gathered) -> Iterator[Finding]:
    spans = union((row.since, row.until) for row in rows)
    starts = {since for since, _ in spans}
    gaps = {until for _, until in spans if until + 1 in starts}
    if kind.is_about_coder:
        employed = gathered.employed[rows[0].coder]
        gaps = {day for day in gaps if span_at(employed, day)}
    yield from (_finding(kind, row) for row in rows if row.until in gaps)


def _finding(kind: FactKind, row: Any) -> Finding:  # noqa: ANN401 -- a row of any kind
    day = day_words(row.until)
    if kind.name in IN_A_ROW:
        found = f"{row.coder} {IN_A_ROW[kind.name]} on {day}, for one day only"
    else:
        found = f"This ends before {day}, and goes on the day after: a gap of one day"
    until = row.until + 1
    mend = FormPart(f"write {iso(until)}", "correct the last day")
    return warning(
        row,
        "until",
        found,
        FormPart("until is the first day after", "A last day is asked for here"),
        said(f"If the last day was {day}, ", mend),
        ending=Ending(kind.name, row, until),
    )
