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
AT_ONCE = 2
"""Things of a kind that stand as lines of their own; more of them are one."""


class OfKind(NamedTuple):
    """Things of one kind: where there are many, they are one item."""

    kind: WaitingKind
    lines: list[Waiting]

    @property
    def are_many(self) -> bool:
        """Whether they stand as one line, with each of them folded below."""
        return len(self.lines) > AT_ONCE

    @property
    def items(self) -> int:
        """How many items they are to whoever has to do them."""
        return 1 if self.are_many else len(self.lines)

    @property
    def title(self) -> str:
        """Say how many there are."""
        return self.kind.counted(len(self.lines))

    @property
    def due(self) -> date | None:
        """The day by which the first of them is due."""
        return self.lines[0].due

    @property
    def since(self) -> date:
        """Since when the oldest of them waits."""
        return min(one.since for one in self.lines)

    @property
    def otherwise(self) -> str:
        """What happens if nothing is done, where that is the same for all."""
        said = {one.otherwise for one in self.lines}
        return said.pop() if len(said) == 1 else ""


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
    """Count the items that wait for the viewer."""
    return len(dues_of(to_do(viewer), viewer.day))


def dues_of(lines: list[Waiting], on: date) -> list[date | None]:
    """Give when each item is due that some things are, as they are in order."""
    kinds = [some for group in grouped(lines, on) for some in group.kinds]
    return [one.due for some in kinds for one in some.lines[: some.items]]


def grouped(lines: list[Waiting], on: date) -> Iterator[Group]:
    """Part what waits, as it is in order, by when it is due, as seen on a day."""
    for title, found in groupby(lines, key=lambda one: _stretch(one.due, on)):
        kinds = folded(found)
        yield Group(title, sum(some.items for some in kinds), kinds)


def folded(lines: Iterable[Waiting]) -> list[OfKind]:
    """Part what waits by kind, each kind where its first one stands."""
    found: dict[WaitingKind, list[Waiting]] = {}
    for one in lines:
        found.setdefault(one.kind, []).append(one)
    return [OfKind(kind, some) for kind, some in found.items()]


def _stretch(due: date | None, on: date) -> str:
    if due is None:
        return "No deadline"
    if due < on:
        return "Overdue"
    if due <= on + A_WEEK:
        return "Within a week"
    return "Within 30 days" if due <= on + A_MONTH else "Later"
