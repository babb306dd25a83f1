"""How much waits, as the bar says it: no page waits for it, and it is never late to you.

Whoever reaches everybody is touched by whatever anybody does, and has a page open all day. So the
number in the bar may be that of a moment ago; an older one, or none, is asked for once the page has
come. It is counted with the page only after the viewer, or somebody about the viewer, did
something. What waits itself is read anew on its own page, and the number with it.
"""

from datetime import datetime
from time import monotonic
from typing import NamedTuple

from django.conf import settings
from django.db.models import Q

from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.how_many import HowMany
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


ASKED_AT = "waiting-number"
NOBODY = 0
RESTORED = "backup.restored"
COUNTED: KeptWhile[Counted] = KeptWhile(most=500)
TOUCHES = Worded(
    lambda number, account, coder: (
        Entry.objects.filter(number__gt=number)
        .filter(Q(actor=account) | Q(about=coder) | Q(action=RESTORED))
        .order_by()
        .values_list("number")[:1]
    )
)


def count_in_the_bar(viewer: Viewer) -> HowMany:
    """Give how much waits for the viewer, as far as no page has to wait for it."""
    if not settings.A_MOMENT:
        return HowMany(count_anew(viewer))
    known = COUNTED.known([viewer.allowed]).get(viewer.allowed)
    if known is None:
        return HowMany(None, ASKED_AT)
    if (now := journal_mark()) == known.mark:
        return HowMany(known.number)
    if not (now and known.mark) or _touched(viewer, known.mark[0]):
        return HowMany(count_anew(viewer))
    is_late = monotonic() - known.at >= settings.A_MOMENT
    return HowMany(known.number, ASKED_AT if is_late else "")


def count_anew(viewer: Viewer) -> int:
    """Count what waits for the viewer now, and keep it for the bar."""
    mark, at = journal_mark(), monotonic()
    number = count_waiting(viewer)
    COUNTED.keep({viewer.allowed: Counted(number, mark, at)})
    return number


def _touched(viewer: Viewer, number: int) -> bool:
    """Tell whether the viewer, or somebody about the viewer, did something since an entry."""
    account = viewer.account
    coder = account.coder_id or NOBODY
    return TOUCHES.first(number=number, account=account.pk, coder=coder) is not None
