"""Sets of days as sorted, disjoint, non-touching spans `(since, until)`; `until` is exclusive.

The sweep adds one toggle at each end of a span, so touching or overlapping spans would count
twice: everything that makes spans goes through `union`.
"""

from collections.abc import Iterable
from typing import TypeAlias

from coderpath.days import BEGINNING, FOREVER, Day

Span: TypeAlias = tuple[Day, Day]
Spans: TypeAlias = tuple[Span, ...]

NEVER: Spans = ()
ALWAYS: Spans = ((BEGINNING, FOREVER),)


def union(pairs: Iterable[Span]) -> Spans:
    """Merge overlapping and touching pairs; empty pairs fall out."""
    ordered = sorted(pairs)
    if not ordered:
        return NEVER
    if len(ordered) == 1 and ordered[0][0] < ordered[0][1]:
        return (ordered[0],)
    merged: list[Span] = []
    for since, until in ordered:
        if since >= until:
            continue
        if merged and since <= merged[-1][1]:
            if until > merged[-1][1]:
                merged[-1] = (merged[-1][0], until)
        else:
            merged.append((since, until))
    return tuple(merged)


def complement(spans: Spans) -> Spans:
    """Give all days outside the spans."""
    gaps: list[Span] = []
    edge = BEGINNING
    for since, until in spans:
        if edge < since:
            gaps.append((edge, since))
        edge = until
    if edge < FOREVER:
        gaps.append((edge, FOREVER))
    return tuple(gaps)


def intersection(one: Spans, other: Spans) -> Spans:
    """Give the days in both."""
    shared: list[Span] = []
    i = j = 0
    while i < len(one) and j < len(other):
        since = max(one[i][0], other[j][0])
        until = min(one[i][1], other[j][1])
        if since < until:
            shared.append((since, until))
        if one[i][1] <= other[j][1]:
            i += 1
        else:
            j += 1
    return tuple(shared)


def span_at(spans: Spans, day: Day) -> Span | None:
    """Give the span that contains a day, or None."""
    for span in spans:
        if span[0] <= day < span[1]:
            return span
    return None


def from_on(day: Day) -> Spans:
    """Give all days from `day` on; none when it is FOREVER."""
    return ((day, FOREVER),) if day < FOREVER else NEVER


def covered(pairs: Iterable[Span], at_least: int) -> Spans:
    """Give the days that at least so many of the pairs contain; pairs may overlap."""
    changes: dict[Day, int] = {}
    for since, until in pairs:
        if since < until:
            changes[since] = changes.get(since, 0) + 1
            changes[until] = changes.get(until, 0) - 1
    found: list[Span] = []
    count, begun = 0, None if at_least > 0 else BEGINNING
    for day in sorted(changes):
        count += changes[day]
        if begun is None and count >= at_least:
            begun = day
        elif begun is not None and count < at_least:
            found.append((begun, day))
            begun = None
    if begun is not None:
        found.append((begun, FOREVER))
    return union(found)
