"""Lines that wait to be confirmed, in the queue of everybody who may."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.models import Transition
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.named import path_today
from coderpath_web.documents.queries import in_force
from coderpath_web.frame.waiting import Waiting, WaitingKind, done_lately, told, told_since
from coderpath_web.rooms.moves.enums import MOVES
from coderpath_web.rooms.moves.found import found_under
from coderpath_web.rooms.moves.lists import open_lines
from coderpath_web.rooms.moves.queries import moved_since
from coderpath_web.rooms.moves.rules import may_confirm
from coderpath_web.ui.shell import Link

CONFIRMING = WaitingKind(
    "moves", "Moves to confirm", one="list of moves to confirm", many="lists of moves to confirm"
)
OTHERWISE = (
    "No one is moved. A level that only has a new name keeps counting; anyone whose level is "
    "gone still has to be placed."
)


CONFIRMED = "moves.confirmed"
"""What an entry says of a move that was confirmed."""
MOVED = WaitingKind("moved", "You were moved", one="move of yours", many="moves of yours")


def moves_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Give the list that the viewer can confirm lines of, and tell of the viewer's own moves."""
    yield from _to_confirm(viewer)
    coder = viewer.account.coder_id
    is_any = coder and CONFIRMED in done_lately(viewer)
    for one in moved_since(coder, told_since(viewer.day)) if coder and is_any else ():
        yield told(
            MOVED,
            str(one.pk),
            f"You hold {_title(one, viewer)} from {day_words(one.effective.toordinal())}",
            one.made_in,
            viewer.day,
            where=Link("See your path", reverse("my-path", args=[one.coder.code])),
            says=f"{one.made_in.actor_name}: “{one.why}”",
            about=one.coder,
        )


def _title(one: Transition, viewer: Viewer) -> str:
    path = path_today(viewer.day)
    level = path.by_name.get(one.level) if path else None
    return level.title if level else one.level


def _to_confirm(viewer: Viewer) -> Iterator[Waiting]:
    document = in_force(viewer.day) if viewer.may(P.CONFIRM_MOVES) else None
    if document is None or not document.replaces or document.effective > viewer.day:
        return
    if number := confirmable(viewer, document):
        yield Waiting(
            kind=CONFIRMING,
            key=document.name,
            what=f"“{document.title}” proposes {counted(number, 'move')}",
            since=_since(document, viewer),
            otherwise=OTHERWISE,
            where=Link("Review and confirm", reverse("moves", args=[document.name])),
            says="You can open, confirm or hold each line.",
        )


def _since(document: PathDocument, viewer: Viewer) -> date:
    # An installation whose today is set, as in tests, has entries of days to come.
    adopted = min(clock.day_of(document.adopted_in.at), viewer.day)
    return max(document.effective, adopted)


def confirmable(viewer: Viewer, document: PathDocument) -> int:
    """Count the lines that a viewer can confirm."""
    lines = open_lines(document, found_under(document, viewer.day))
    return sum(bool(may_confirm(viewer, one.coder, one.kind)) for one in lines if one.kind in MOVES)
