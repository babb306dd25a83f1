"""What waits for somebody: since when, what happens if nothing is done, and where it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from weakref import WeakKeyDictionary

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.ui.shell import Link
from coderpath_web.worded import Worded


@dataclass(frozen=True, slots=True)
class WaitingKind:
    """A kind of what waits: what its account holder may be told of by mail, and may switch off."""

    name: str
    """What it is kept by, for good: "request"."""
    title: str
    """What stands above one: "Request to decide"."""
    one: str
    """What one is called where they are counted, without a word about anybody: "request"."""
    many: str = ""
    """What several are called, where that is not `one` with an s."""
    icon: str = "clock"
    """Its sign: a name of the pictures in `ui`."""
    together: str = ""
    """The route of a task where many of them are done together; else the place of their room."""

    def counted(self, number: int) -> str:
        """Say how many there are: "19 requests to decide"."""
        return counted(number, self.one, self.many or None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits for one viewer, or that the viewer waits for.

    It hangs on nothing but what the journal tells of, and on the day: it is kept as long as they
    are the same.
    """

    kind: WaitingKind
    key: str
    """What is the same as long as it is the same thing, beside its kind: "17". Once a mail told of
    it, no other mail tells of it at once; a later step, such as the last week, is another key."""
    what: str
    """What waits, as its heading: "Kaylee Romero disputes January 2026"."""
    since: date
    otherwise: str
    """What happens if the viewer does nothing, as a sentence."""
    where: Link
    """Where it is done, and what its button says."""
    says: str = ""
    """What there is to know before one opens it, as a sentence."""
    due: date | None = None
    about: Coder | None = None
    at_once: Link | None = None
    """A button that does it in one press: its address is posted to."""
    turn: str = ""
    """Who has to act, where it is not the viewer: "Waits for Edith Calloway". It is not counted."""
    is_told: bool = False
    """Whether it only tells of an answer: nothing is to be done, and it is not counted."""

    @property
    def due_unsaid(self) -> date | None:
        """The day by which it is due, where what waits does not name that day already."""
        is_said = self.due and day_words(self.due.toordinal()) in self.what
        return None if is_said else self.due


TOLD_DAYS = timedelta(days=14)
"""For how long an answer stands in the queue of whom it is for; nobody has to take it away."""


def told_since(day: date) -> datetime:
    """Give the moment from which on what was decided is told of on a day."""
    return datetime.combine(day - TOLD_DAYS, time.min, clock.zone())


ABOUT = Worded(
    lambda coder, since: (
        Entry.objects.filter(about=coder, at__gte=since).order_by().values_list("action").distinct()
    )
)
_LATELY: WeakKeyDictionary[Viewer, frozenset[str]] = WeakKeyDictionary()


def done_lately(viewer: Viewer) -> frozenset[str]:
    """Give what entries tell of the viewer's own coder, as far back as it is told of.

    Rooms ask it first: mostly there is nothing, which is one small question for all of them.
    """
    if viewer not in _LATELY:
        coder, since = viewer.account.coder_id, told_since(viewer.day)
        rows = ABOUT.rows(coder=coder, since=since) if coder else ()
        _LATELY[viewer] = frozenset(action for (action,) in rows)
    return _LATELY[viewer]


def told(kind: WaitingKind, key: str, what: str, decided: Entry, day: date, **more: Any) -> Waiting:
    """Tell on a day of what an entry decided, for as long as that is told; `more` is as above."""
    # An installation whose today is set, as in tests, has entries of days to come.
    since = min(clock.day_of(decided.at), day)
    last = day_words((since + TOLD_DAYS).toordinal())
    otherwise = f"This stays here until {last}."
    return Waiting(
        kind=kind, key=key, what=what, since=since, otherwise=otherwise, is_told=True, **more
    )


def in_order(found: Iterable[Waiting]) -> list[Waiting]:
    """Put what is due first in front, then what has waited longest; what has no day comes last."""
    return sorted(found, key=lambda one: (one.due or date.max, one.since, one.kind.name, one.key))
