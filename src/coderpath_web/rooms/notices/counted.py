"""How much waits, as the bar of every page says it: at most a moment late, and never late to you.

Whoever reaches everybody is touched by whatever anybody does, and has a page open all day. So the
number in the bar may be that of a moment ago, as long as nothing was done since by the viewer, or
about the viewer. What waits itself is read anew on its own page, and the number with it.
"""

from datetime import datetime
from time import monotonic
from typing import NamedTuple

from django.conf import settings

from coderpath_web.access.viewer import Viewer
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import journal_mark
from coderpath_web.kept_while import KeptWhile
from coderpath_web.rooms.notices.queue import count_waiting
from coderpath_web.worded import Worded


class Counted(NamedTuple):
    """A number, the mark of the journal when it was counted, and when that was."""

    number: int
    mark: tuple[int, datetime] | None
    at: float
    """Seconds of a clock that is never set."""


COUNTED: KeptWhile[Counted] = KeptWhile(most=500)
SINCE = Worded(
    lambda number: (
        Entry.objects.filter(number__gt=number).order_by().values_list("actor", "about", "action")
    )
)
RESTORED = "backup.restored"


def count_in_the_bar(viewer: Viewer) -> int:
    """Count what waits for the viewer, as it is or was a moment ago."""
    known = COUNTED.known([viewer.allowed]).get(viewer.allowed)
    return known.number if known and _still_tells(known, viewer) else count_anew(viewer)


def count_anew(viewer: Viewer) -> int:
    """Count what waits for the viewer now, and keep it for the bar."""
    mark, at = journal_mark(), monotonic()
    number = count_waiting(viewer)
    COUNTED.keep({viewer.allowed: Counted(number, mark, at)})
    return number


def _still_tells(known: Counted, viewer: Viewer) -> bool:
    now = journal_mark()
    if now == known.mark:
        return True
    if monotonic() - known.at >= settings.A_MOMENT or not (now and known.mark):
        return False
    account, coder = viewer.account.pk, viewer.account.coder_id
    return not any(
        actor == account or (coder and about == coder) or action == RESTORED
        for actor, about, action in SINCE.rows(number=known.mark[0])
    )
