"""What whoever leads looks at on a Monday, each figure with the board that shows just those."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from coderpath.sentence.words import counted, listed
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.scope import Scope
from coderpath_web.frame.soon import SOON
from coderpath_web.frame.today import Figure
from coderpath_web.rooms.readiness.pages.board.rows import ONE, READY
from coderpath_web.rooms.readiness.pages.board.team import team_of

NAMED = 2
"""People who are named on the page; the board has all."""


def monday(viewer: Viewer) -> Iterator[Figure]:
    """Go through who is ready, one step away, about to lose something, and what changed."""
    if not viewer.may(P.SEE_BOARD):
        return
    rows = team_of(Scope.today(viewer, P.SEE_BOARD)).rows
    yield _figure("Ready", "met", [row for row in rows if row.group == READY], step=READY)
    yield _figure("One step away", "next", [row for row in rows if row.group == ONE], step=ONE)
    expiring = [row for row in rows if row.expiring]
    yield _figure(f"Runs out within {SOON} days", "soon", expiring, only="soon")
    changed = [row for row in rows if row.changes]
    yield _figure("Changed in the last 7 days", "begun", changed, only="changed")


def _figure(label: str, status: str, rows: list[Any], **chosen: str) -> Figure:
    names = [row.name for row in rows[:NAMED]]
    if more := len(rows) - len(names):
        names.append(counted(more, "other"))
    url = f"{reverse('board')}?{urlencode(chosen)}"
    return Figure(label, len(rows), url, status, listed(names))
