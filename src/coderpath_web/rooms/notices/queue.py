"""What waits, as one viewer meets it: what is theirs to do, by when, and what others have to do."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.rooms import waiting
from coderpath_web.frame.waiting import Waiting, WaitingKind

A_WEEK = timedelta(days=7)
A_MONTH = timedelta(days=30)
AT_ONCE = 3
"""Things of a kind that stand open; where there are more, the rest is folded."""


class OfKind(NamedTuple):
    """Things of one kind: the first of them, and the rest, where there are many."""

    kind: WaitingKind
    first: list[Waiting]
    rest: list[Waiting]


class Group(NamedTuple):
    """What is due within one stretch of days, the first due in front."""

    title: str
    number: int
    kinds: list[OfKind]


def to_do(viewer: Viewer) -> list[Waiting]:
    """Give what waits for the viewer, what is due first in front."""
    return [one for one in waiting(viewer) if not (one.turn or one.is_told)]


def answers(viewer: Viewer) -> list[OfKind]:
    """Give what was decided about the viewer lately: nothing is to be done about it."""
    return folded(one for one in waiting(viewer) if one.is_told)


def with_others(viewer: Viewer) -> list[OfKind]:
    """Give what the viewer waits for, and others have to do."""
    return folded(one for one in waiting(viewer) if one.turn)


def count_waiting(viewer: Viewer) -> int:
    """Count what waits for the viewer."""
    return len(to_do(viewer))


def grouped(lines: list[Waiting], on: date) -> Iterator[Group]:
    """Part what waits, as it is in order, by when it is due, as seen on a day."""
    for title, found in groupby(lines, key=lambda one: _stretch(one.due, on)):
        some = list(found)
        yield Group(title, len(some), folded(some))


def folded(lines: Iterable[Waiting]) -> list[OfKind]:
    """Part what waits by kind, each kind where its first one stands."""
    found: dict[WaitingKind, list[Waiting]] = {}
    for one in lines:
        found.setdefault(one.kind, []).append(one)
    return [OfKind(kind, some[:AT_ONCE], some[AT_ONCE:]) for kind, some in found.items()]


def _stretch(due: date | None, on: date) -> str:
    if due is None:
        return "Without a day"
    if due < on:
        return "Overdue"
    if due <= on + A_WEEK:
        return "Within a week"
    return "Within 30 days" if due <= on + A_MONTH else "Later"
