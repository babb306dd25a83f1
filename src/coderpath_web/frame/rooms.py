"""The rooms that the desk lists, each as it says of itself."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from typing import NamedTuple

from django.conf import settings
from django.urls import reverse

from coderpath.criteria import Criterion
from coderpath.sentence.words import lowered
from coderpath_web.access.request import SignedInRequest
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument
from coderpath_web.facts.models import Fact
from coderpath_web.frame.awaited import Awaited
from coderpath_web.frame.keeping import KeptKind
from coderpath_web.frame.open_positions import OpenPosition
from coderpath_web.frame.room import CoderPage, PagePart, Place, ProposalKind, Room
from coderpath_web.frame.today import Figure, Part
from coderpath_web.frame.waiting import Waiting, WaitingKind, in_order
from coderpath_web.journal.queries import journal_mark
from coderpath_web.kept_while import KeptWhile
from coderpath_web.people.models import Coder
from coderpath_web.proposals.models import Proposal
from coderpath_web.ui.shell import Link

WAITING: KeptWhile[list[Waiting]] = KeptWhile(most=200)
"""What waits for whom, as long as nobody does anything: every page counts it."""


class PartShown(NamedTuple):
    """What a room adds to a page: its template, and what that needs."""

    template: str
    needs: Mapping[str, object]


@cache
def rooms() -> tuple[Room, ...]:
    """Give the rooms in the order of the bar.

    The frame lies below them: it learns of them by name, as Django does of its apps.
    """
    return tuple(import_module(f"{package}.room").ROOM for package in settings.ROOMS)


def room_of(module: str) -> Room | None:
    """Give the room that a module belongs to."""
    return next((room for room in rooms() if room.has(module)), None)


def places() -> list[Place]:
    """Give the places of the bar."""
    return [place for room in rooms() for place in room.places]


def coder_pages() -> list[CoderPage]:
    """Give the pages about one coder."""
    return [page for room in rooms() for page in room.coder_pages]


def proposal_kind(name: str) -> ProposalKind:
    """Give a kind of proposal by its name."""
    return next(kind for room in rooms() for kind in room.proposals if kind.name == name)


def kept_kinds() -> list[KeptKind]:
    """Give every kind of record that goes in its time."""
    return [kind for room in rooms() for kind in room.keeps]


def offers(viewer: Viewer, coder: Coder, criterion: Criterion) -> list[Link]:
    """Give what rooms offer to do about a coder, to answer a criterion that is open."""
    return [offer for room in rooms() for offer in room.offers(viewer, coder, criterion)]


def awaited(coder: Coder, document: PathDocument | None, on: date) -> list[Awaited]:
    """Give what waits in rooms that would meet requirements of a coder."""
    return [one for room in rooms() for one in room.awaits(coder, document, on)]


def open_positions(viewer: Viewer, coder: Coder) -> list[OpenPosition]:
    """Give what a coder can apply for today, as far as the viewer may see it."""
    return [one for room in rooms() for one in room.open_positions(viewer, coder)]


def fact_parts(viewer: Viewer, fact: Fact) -> list[PartShown]:
    """Give what rooms add to the page of a fact."""
    return _shown((part for room in rooms() for part in room.fact_parts), viewer, fact)


def record_parts(viewer: Viewer, coder: Coder) -> list[PartShown]:
    """Give what rooms add to the record of a coder."""
    return _shown((part for room in rooms() for part in room.record_parts), viewer, coder)


def proposal_parts(viewer: Viewer, proposal: Proposal) -> list[PartShown]:
    """Give what rooms add to the page of a proposal."""
    return _shown((part for room in rooms() for part in room.proposal_parts), viewer, proposal)


def work_out_parts(proposal: Proposal) -> None:
    """Work out what rooms add to the page of a proposal that touches many."""
    for room in rooms():
        for part in room.proposal_parts:
            part.aside(proposal)


def _shown(
    parts: Iterable[PagePart], viewer: Viewer, about: Coder | Fact | Proposal
) -> list[PartShown]:
    found = ((part.template, part.shown(viewer, about)) for part in parts)
    return [PartShown(template, needs) for template, needs in found if needs is not None]


def asked(viewer: Viewer, route: str, *about: str) -> Link | None:
    """Give the form of what a room takes on; None where the viewer may not ask for it."""
    task = next(task for room in rooms() for task in room.takes if task.route == route)
    return Link(task.label, reverse(route, args=about)) if task.rule(viewer, *about) else None


def waiting_kinds() -> list[WaitingKind]:
    """Give the kinds of what may wait for somebody."""
    return [kind for room in rooms() for kind in room.waits]


def together_at(viewer: Viewer, kind: WaitingKind) -> Link | None:
    """Give where many of a kind are seen together: its own task, else the place of its room."""
    if kind.together:
        return asked(viewer, kind.together)
    there = [place for room in rooms() if kind in room.waits for place in room.places]
    found = next((one for one in there if not one.needs or viewer.may(*one.needs)), None)
    return Link(f"See {lowered(found.label)}", reverse(found.route)) if found else None


def waiting(viewer: Viewer) -> list[Waiting]:
    """Give what waits for a viewer in any room, what is due first in front; nobody changes it."""
    hangs_on = (journal_mark(), viewer.account.pk, viewer.day)
    return WAITING.get(
        hangs_on, lambda: in_order(one for room in rooms() for one in room.waiting(viewer))
    )


def figures(viewer: Viewer) -> list[Figure]:
    """Give what a viewer who leads looks at on a Monday."""
    return [figure for room in rooms() for figure in room.figures(viewer)]


def parts_of_today(request: SignedInRequest) -> list[Part]:
    """Give what rooms show on somebody's first page, beside what waits."""
    return [part for room in rooms() for part in room.today(request)]


def asked_on(first: date, last: date) -> dict[int, date]:
    """Give on which day that was asked for which was decided between two days, by its entry."""
    each = [room.asked_on(first, last) for room in rooms()]
    return {number: day for some in each for number, day in some.items()}


def saving() -> str:
    """Say what a room is saving just now that others wait for; nothing where nobody saves."""
    return next(filter(None, (room.saving() for room in rooms())), "")
