"""What the frame knows of a room: what the room says of itself in its `room.py`, and no more."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from coderpath.criteria import Criterion
from coderpath_web.access.about_facts import AboutFacts
from coderpath_web.access.permissions import Permission
from coderpath_web.access.request import SignedInRequest
from coderpath_web.access.ruling import YES, Ruling
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument
from coderpath_web.frame.awaited import Awaited
from coderpath_web.frame.how_many import HowMany
from coderpath_web.frame.keeping import KeptKind
from coderpath_web.frame.moves.shown import Change
from coderpath_web.frame.open_positions import OpenPosition
from coderpath_web.frame.sections import Section
from coderpath_web.frame.today import Figure, Part
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.journal.models import Entry
from coderpath_web.people.models import Coder
from coderpath_web.proposals.models import Proposal
from coderpath_web.ui.shell import Link

Offers = Callable[[Viewer, Coder, Criterion], Iterable[Link]]
Awaits = Callable[[Coder, PathDocument | None, date], Iterable[Awaited]]


@dataclass(frozen=True, slots=True)
class Place:
    """A place to go, for whoever has one of the permissions; for everyone where it needs none."""

    label: str
    route: str
    needs: tuple[Permission, ...] = ()
    pages: tuple[str, ...] = ()
    """How routes begin whose pages stand under it, whichever room has them."""
    count: Callable[[Viewer], HowMany] | None = None
    """How much waits there for the viewer."""
    section: Section | None = None
    """With which it shares a menu where the viewer has many; alone without one."""


@dataclass(frozen=True, slots=True)
class CoderPage:
    """A page about one coder, called otherwise by the coder it is about."""

    label: str
    route: str
    own_label: str = ""
    """What it is called in the coder's own bar; empty where it has no place there."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that a room may be asked to do: the route of its form, and the rule who may ask.

    The rule is asked with what the form is about, the parts of its address.
    """

    label: str
    route: str
    rule: Callable[..., Ruling]


@dataclass(frozen=True, slots=True)
class ProposalKind:
    """A kind of what one person proposes and a second one confirms.

    Whoever carries it out, or takes it back, does so under the entry of the one who settles it,
    and raises `Refused` of `access` with a sentence where it cannot be so any more.
    """

    name: str
    title: str
    """What it is, as people read it above a proposal: "Productivity standard"."""
    part: str
    """The template that shows what is proposed, and its effects."""
    shown: Callable[[Viewer, Proposal], Mapping[str, object]]
    """What that template needs."""
    carry_out: Callable[[Entry, Proposal], None]
    """What confirming does to what only waited."""
    take_back: Callable[[Entry, Proposal], None]
    """What declining does to what counts already."""
    give_up: Callable[[Entry, Proposal], None] = lambda *_: None
    """What declining or withdrawing does to what only waited, beside settling it."""
    change: Callable[[Proposal], Change | None] = lambda _: None
    """What tells whom it would move; nothing where it judges nobody otherwise."""
    may_settle: Callable[[Viewer, Proposal], Ruling] = lambda *_: YES
    """What else is asked of whoever confirms or declines it."""


@dataclass(frozen=True, slots=True)
class PagePart:
    """What a room adds to a page of another one: a template, and what that template needs."""

    template: str
    shown: Callable[[Viewer, Any], Mapping[str, object] | None]
    """Takes whoever looks, and what the page is about; None where there is nothing to add."""


@dataclass(frozen=True, slots=True)
class ProposalPart(PagePart):
    """What a room adds to the page of a proposal, of whatever kind, before it is confirmed."""

    aside: Callable[[Proposal], None] = lambda _: None
    """Works out what it shows of many, in the process that works out whom it would move."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a room says of itself; a field comes with its first reader, none stands here unread."""

    package: str
    places: tuple[Place, ...] = ()
    """Its places in the bar; its pages stand under the first, unless a place names them."""
    under: str = ""
    """The route of another room's place, under which its pages stand for whoever has none here."""
    coder_pages: tuple[CoderPage, ...] = ()
    own_under: str = ""
    """The route of another room's page about a coder, under which one's own pages here stand."""
    whose: Callable[[Mapping[str, Any]], int | None] = lambda _: None
    """The row number of the coder whom a page without an id is about, by what its address names."""
    foot: tuple[Place, ...] = ()
    """Where the foot of every page leads."""
    offers: Offers = lambda *_: ()
    """What can be done here about a coder to answer a criterion that is open."""
    awaits: Awaits = lambda *_: ()
    """What waits here that would meet requirements of a coder, judged on a day under a path."""
    open_positions: Callable[[Viewer, Coder], Iterable[OpenPosition]] = lambda *_: ()
    """What a coder can apply for today, as far as the viewer may see it."""
    fact_parts: tuple[PagePart, ...] = ()
    """What it adds to the page of a fact."""
    record_parts: tuple[PagePart, ...] = ()
    """What it adds to the record of a coder."""
    proposal_parts: tuple[ProposalPart, ...] = ()
    """What it adds to the page of a proposal."""
    takes: tuple[Task, ...] = ()
    """What pages of other rooms may ask it to do."""
    saving: Callable[[], str] = lambda: ""
    """What it is saving now, for which others wait: "An import is being saved"; nothing if none."""
    proposals: tuple[ProposalKind, ...] = ()
    """What of it takes a second person."""
    waits: tuple[WaitingKind, ...] = ()
    """The kinds of what waits in it; each gets a switch of its own, and a line in mails."""
    waiting: Callable[[Viewer], Iterable[Waiting]] = lambda _: ()
    """What waits in it for a viewer. Every page counts it: few questions, however many coders."""
    figures: Callable[[Viewer], Iterable[Figure]] = lambda _: ()
    """What whoever leads looks at on a Monday."""
    today: Callable[[SignedInRequest], Iterable[Part]] = lambda _: ()
    """What it shows on the first page, beside what waits."""
    about_facts: tuple[AboutFacts, ...] = ()
    """Its tables that are about facts: entries that tell of personnel records are withheld."""
    asked_on: Callable[[date, date], Mapping[int, date]] = lambda *_: {}
    """On which day that was asked for which was decided from one day to another, by the number of
    the entry that decided."""
    keeps: tuple[KeptKind, ...] = ()
    """What of it goes once it was kept long enough."""
    acts: Mapping[str, str] = field(default_factory=dict)
    """What it writes into the journal, by name, as people read it: "sent an invitation"."""

    @property
    def urls(self) -> str:
        """Name the module of its routes."""
        return f"{self.package}.urls"

    def has(self, module: str) -> bool:
        """Tell whether a module is one of its own."""
        return module.startswith(f"{self.package}.")
