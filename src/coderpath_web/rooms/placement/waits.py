"""What waits of candidates: those who begin soon and are not hired, and those to be erased."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.placement.queries import candidates, erased_from, to_look_at
from coderpath_web.rooms.placement.rules import may_place_at
from coderpath_web.ui.shell import Link

TO_PLACE = WaitingKind(
    "candidate", "Candidate to place", one="candidate to place", many="candidates to place"
)
TO_ERASE = WaitingKind(
    "candidate-kept",
    "Candidate kept long enough",
    one="candidate to erase",
    many="candidates to erase",
)
SOON = timedelta(days=30)


def candidates_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the candidates that wait for a viewer."""
    if not viewer.may(P.PLACE_HIRES):
        return
    there = to_look_at(viewer.day + SOON)
    near = [one for one, facility in there.items() if may_place_at(viewer, facility)]
    for one in candidates().filter(pk__in=near) if near else ():
        yield from _of(one, viewer)


def _of(one: Candidate, viewer: Viewer) -> Iterator[Waiting]:
    where = Link("Look", reverse("candidate", args=[one.pk]))
    if one.closed_in is None:
        if one.starts - SOON <= viewer.day:
            yield Waiting(
                kind=TO_PLACE,
                key=str(one.pk),
                what=f"{one.name} may begin soon",
                since=clock.day_of(one.added_in.at),
                otherwise="Nobody is hired, and nothing goes on file.",
                where=where,
                due=one.starts,
            )
        return
    due = erased_from(one)
    if due is not None and due <= viewer.day:
        yield Waiting(
            kind=TO_ERASE,
            key=str(one.pk),
            what=f"{one.name}: kept long enough",
            since=due,
            otherwise="It is kept for longer than your organization has settled.",
            where=where,
            at_once=Link("Erase", reverse("candidate-erase", args=[one.pk])),
        )
