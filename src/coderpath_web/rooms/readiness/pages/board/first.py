"""Those who stand above the matrix: nothing that they could do is between them and a level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coderpath_web.rooms.readiness.pages.board.rows import PLACE, READY, Row

MOST_SHOWN = 6
"""People of a group; a page that asks for the group alone shows all of them."""


class Kind(NamedTuple):
    """A group as the page speaks of it."""

    group: str
    title: str
    mark: str
    part: str
    """The template that says how one of them stands."""
    others: str
    """What those beyond the first are."""


KINDS = (
    Kind(
        PLACE,
        "To be placed",
        "grace",
        "rooms/readiness/pages/board/placed.html",
        "to be placed",
    ),
    Kind(
        READY,
        "Ready, waiting for a decision",
        "met",
        "rooms/readiness/pages/board/ready.html",
        "who are ready",
    ),
)
"""In their order on the page."""


@dataclass(frozen=True)
class First:
    """A group above the matrix that has anybody in it."""

    kind: Kind
    rows: Sequence[Row]
    are_alone: bool

    @property
    def shown(self) -> Sequence[Row]:
        """The first of them: on a page of their own, all of them."""
        return self.rows if self.are_alone else self.rows[:MOST_SHOWN]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return len(self.rows) - len(self.shown)


def first_groups(rows: Sequence[Row], step: str) -> Iterator[First]:
    """Give the groups above the matrix; `step` is the group that is asked for alone."""
    for kind in KINDS:
        if theirs := [row for row in rows if row.group == kind.group]:
            yield First(kind, theirs, are_alone=step == kind.group)
