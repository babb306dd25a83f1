"""Checks that need one row only: dates in their order, correct figures within their totals."""

from collections.abc import Iterator, Sequence
from itertools import starmap
from operator import itemgetter, le, lt
from typing import Any, TypeAlias

from coderpath.days import iso
from coderpath.facts.kinds import Kind
from coderpath.facts.rows import Review
from coderpath.findings import Finding, Grade

Row: TypeAlias = tuple[Any, ...]
_METHODS = (("records_correct", "records"), ("codes_correct", "codes"), ("drgs_correct", "drgs"))


def sound(rows: list[Row], kind: Kind) -> tuple[list[Row], list[Finding]]:
    """Give the rows that are sound in themselves, and findings about the others."""
    findings: list[Finding] = []
    bad: set[int] = set()
    for later, earlier, may_be_equal in kind.after:
        wrong = _out_of_order(rows, kind.index(later), kind.index(earlier), equal=may_be_equal)
        bad.update(wrong)
        findings.extend(_order_finding(rows[i], kind, later, earlier) for i in wrong)
    if kind.row is Review:
        reviews = ((i, finding) for i, row in enumerate(rows) for finding in _figures(Review(*row)))
        for i, finding in reviews:
            bad.add(i)
            findings.append(finding)
    return ([row for i, row in enumerate(rows) if i not in bad] if bad else rows), findings


def _out_of_order(rows: Sequence[Row], later: int, earlier: int, *, equal: bool) -> list[int]:
    pairs = map(itemgetter(later, earlier), rows)
    return [i for i, wrong in enumerate(starmap(lt if equal else le, pairs)) if wrong]


def _order_finding(row: Row, kind: Kind, later: str, earlier: str) -> Finding:
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


def _figures(review: Review) -> Iterator[Finding]:
    for correct_column, total_column in _METHODS:
        correct, total = getattr(review, correct_column), getattr(review, total_column)
        if correct is None or (total is not None and correct <= total):
            continue
        if total is None:
            found = f"{correct_column} is {correct:,}, but {total_column} is blank"
            mend = f"Fill in {total_column}, or clear {correct_column}"
        else:
            found = f"{correct_column} {correct:,} is more than {total_column} {total:,}"
            mend = "Correct one of the two figures"
        yield Finding(
            review.source.file,
            review.source.line,
            correct_column,
            Grade.ERROR,
            found,
            f"{correct_column} is at most {total_column}",
            mend,
        )
