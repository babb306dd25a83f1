"""What waits for somebody: since when, what happens if nothing is done, and where it is done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coderpath_web.people.models import Coder
from coderpath_web.ui.shell import Link


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


def in_order(found: Iterable[Waiting]) -> list[Waiting]:
    """Put what is due first in front, then what has waited longest; what has no day comes last."""
    return sorted(found, key=lambda one: (one.due or date.max, one.since, one.kind.name, one.key))
