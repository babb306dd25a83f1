"""Finding the first line that fits: each line is made into plain checks once, each answer is kept.

A hospital's records look alike: of a million claims a few hundred differ in what decides.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from coderpath.days import BEGINNING, FOREVER, Day
from coderpath.records.types.clues import Clues
from coderpath.records.types.condition import RecordCondition
from coderpath.records.types.patterns import matcher
from coderpath.same_name import form, forms

TOTAL = "0001"
"""The revenue code of the line that adds all others up."""

MOST_KEPT = 50_000

Check: TypeAlias = Callable[[Clues], bool]
Dates: TypeAlias = tuple[Day, Day]
ALWAYS: Dates = (BEGINNING, FOREVER)
Decided = TypeVar("Decided")


class _Ready(NamedTuple, Generic[Decided]):
    decided: Decided
    checks: tuple[Check, ...]
    dates: Dates


class Decider(Generic[Decided]):
    """Lines made ready; the first whose checks all hold decides."""

    def __init__(self, lines: Sequence[tuple[Decided, RecordCondition, Dates]]) -> None:
        self._lines = [_Ready(line, checks_of(test), dates) for line, test, dates in lines]
        self._changes = sorted({day for _, _, dates in lines for day in dates})
        self._hcpcs = matcher(tuple(code for _, test, _ in lines for code in test.hcpcs) or ("-",))
        self._counts_days = any(test.counts_days for _, test, _ in lines)
        self._kept: dict[tuple[object, ...], Decided | None] = {}

    def decide(self, clues: Clues, on: Day | None) -> Decided | None:
        """Give what the first line that fits decides, None where none does."""
        key = self._key(clues, on)
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = self._first(clues, on)
        return self._kept[key]

    def _key(self, clues: Clues, on: Day | None) -> tuple[object, ...]:
        bill, revenue, hcpcs, place, classes, said, days = clues
        return (
            bill,
            frozenset(revenue),
            frozenset(filter(self._hcpcs, hcpcs)),
            place,
            classes,
            said,
            days if self._counts_days else None,
            -1 if on is None else bisect_right(self._changes, on),
        )

    def _first(self, clues: Clues, on: Day | None) -> Decided | None:
        for line in self._lines:
            if _in_force(line.dates, on) and all(check(clues) for check in line.checks):
                return line.decided
        return None


def _in_force(dates: Dates, on: Day | None) -> bool:
    since, until = dates
    return since <= on < until if on is not None else dates == ALWAYS


def checks_of(test: RecordCondition) -> tuple[Check, ...]:
    """Make a line's test into checks, those that are quick and rule out most before others."""
    given = (
        _in_text(test.bill, lambda clues: clues.bill),
        _in_text(test.place_of_service, lambda clues: clues.place),
        _among(test.revenue, lambda clues: clues.revenue),
        _only(test.revenue_only),
        _among(test.hcpcs, lambda clues: clues.hcpcs),
        _named(test.class_, lambda clues: clues.classes),
        _named(test.said, lambda clues: (clues.said,)),
        _days(test.days_at_least, test.days_at_most),
    )
    return tuple(check for check in given if check is not None)


def _in_text(codes: tuple[str, ...], of: Callable[[Clues], str]) -> Check | None:
    if not codes:
        return None
    fits = matcher(codes)
    return lambda clues: fits(of(clues)) is not None


def _among(codes: tuple[str, ...], of: Callable[[Clues], tuple[str, ...]]) -> Check | None:
    if not codes:
        return None
    fits = matcher(codes)
    return lambda clues: any(map(fits, of(clues)))


def _only(codes: tuple[str, ...]) -> Check | None:
    if not codes:
        return None
    fits = matcher(codes)

    def check(clues: Clues) -> bool:
        told = [code for code in clues.revenue if code != TOTAL]
        return bool(told) and all(map(fits, told))

    return check


def _named(names: tuple[str, ...], of: Callable[[Clues], tuple[str, ...]]) -> Check | None:
    if not names:
        return None
    wanted = forms(names)
    return lambda clues: any(form(name) in wanted for name in of(clues) if name)


def _days(least: int | None, most: int | None) -> Check | None:
    if least is None and most is None:
        return None
    low, high = least or 0, most or FOREVER
    return lambda clues: clues.days is not None and low <= clues.days <= high
