"""Checks that need one row only: dates in their order, correct figures within their totals."""

from collections.abc import Iterator, Sequence
from operator import itemgetter, le, lt
from typing import Any, TypeAlias

from coderpath.days import iso
from coderpath.facts.kind import FactKind
from coderpath.facts.source import Source
from coderpath.findings import Finding, Grade

Row: TypeAlias = tuple[Any, ...]


def sound(rows: list[Row], kind: FactKind) -> tuple[list[Row], list[Finding]]:
    """Give the rows that are sound in themselves, and findings about the others."""
    findings: list[Finding] = []
    bad: set[int] = set()
    for later, earlier, may_be_equal in kind.after:
        wrong = _out_of_order(rows, kind.index(later), kind.index(earlier), equal=may_be_equal)
        bad.update(wrong)
        findings.extend(_order_finding(rows[i], kind, later, earlier) for i in wrong)
    for i, finding in _beyond_totals(rows, kind):
        bad.add(i)
        findings.append(finding)
    return ([row for i, row in enumerate(rows) if i not in bad] if bad else rows), findings


def _out_of_order(rows: Sequence[Row], later: int, earlier: int, *, equal: bool) -> list[int]:
    compare = lt if equal else le
    return [
        i
        for i, (last, first) in enumerate(map(itemgetter(later, earlier), rows))
        if last is not None and compare(last, first)
    ]


def _order_finding(row: Row, kind: FactKind, later: str, earlier: str) -> Finding:
    first, last = row[kind.index(earlier)], row[kind.index(later)]
    if later == "proficient":
        allowed = f"{later} is on or after {earlier}"
    else:
        allowed = f"{later} is the first day after, so it is later than {earlier}"
    mend = "Correct one of the two dates"
    if first == last:
        mend = f"If that was the only day, write {iso(last + 1)}"
    source = row[-1]
    return Finding(
        source.file,
        source.line,
        later,
        Grade.ERROR,
        f"{later} {iso(last)} is not {'on or ' if later == 'proficient' else ''}after"
        f" {earlier} {iso(first)}",
        allowed,
        mend,
    )


def _beyond_totals(rows: Sequence[Row], kind: FactKind) -> Iterator[tuple[int, Finding]]:
    """Find figures that are more than the total that they are part of, or have none."""
    pairs = [(kind.index(part), kind.index(total)) for part, total in kind.parts]
    for i, row in enumerate(rows if pairs else ()):
        for part, total in pairs:
            some, whole = row[part], row[total]
            if some is not None and (whole is None or some > whole):
                names = kind.columns[part].name, kind.columns[total].name
                yield i, _part_finding(row[-1], (names[0], some), (names[1], whole))


def _part_finding(source: Source, part: tuple[str, int], whole: tuple[str, int | None]) -> Finding:
    (column, some), (total_column, total) = part, whole
    found, mend = _beyond(column, some, total_column, total)
    in_form = _beyond(_spoken(column), some, _spoken(total_column), total)
    return Finding(
        source.file,
        source.line,
        column,
        Grade.ERROR,
        found,
        f"{column} is at most {total_column}",
        mend,
        "{}. {}.".format(*in_form),
    )


def _beyond(part: str, some: int, whole: str, total: int | None) -> tuple[str, str]:
    """Say what is wrong with a figure, and how to mend it."""
    if total is None:
        return f"{part} is {some:,}, but {whole} is blank", f"Fill in {whole}, or clear {part}"
    return f"{part} {some:,} is more than {whole} {total:,}", "Correct one of the two figures"


def _spoken(column: str) -> str:
    """Write a column's name as words: records correct, DRGs."""
    return column.replace("_", " ").replace("drgs", "DRGs")
