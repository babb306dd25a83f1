"""What waits of candidates: to place, to invite once they are hired, and to erase in time."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.viewer import Viewer
from coderpath_web.decisions.queries import everything_held
from coderpath_web.frame.rooms import asked
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.placement.queries import candidates, erased_from, is_due, to_look_at
from coderpath_web.rooms.placement.rules import may_place_at
from coderpath_web.rooms.placement.settling_in import without_way_in
from coderpath_web.ui.shell import Link

TO_PLACE = WaitingKind(
    "candidate", "Candidate to place", one="candidate to place", many="candidates to place"
)
TO_ERASE = WaitingKind(
    "candidate-kept",
    "Candidate past the retention period",
    one="candidate to erase",
    many="candidates to erase",
)
TO_INVITE = WaitingKind(
    "hired", "New coder to invite", one="new coder to invite", many="new coders to invite"
)
SOON = timedelta(days=30)


def candidates_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the candidates that wait for a viewer."""
    if not viewer.may(P.PLACE_HIRES):
        return
    there = to_look_at(viewer.day + SOON)
    near = [one for one, facility in there.items() if may_place_at(viewer, facility)]
    found = list(candidates().filter(pk__in=near)) if near else []
    yield from _to_invite(found, viewer)
    held = everything_held() if found else set()
    for one in found:
        yield from _of(one, viewer, held)


def _to_invite(found: list[Candidate], viewer: Viewer) -> Iterator[Waiting]:
    """Go through who began lately, reached to be invited, and cannot sign in yet."""
    begun = {
        one.hired_as.pk: one
        for one in found
        if one.hired_as and viewer.day - SOON <= one.starts <= viewer.day
    }
    link = asked(viewer, "invite") if begun else None
    if link is None:
        return
    for coder in sorted(without_way_in(begun)):
        one = begun[coder]
        if one.hired_as and viewer.reaches(one.hired_as, P.INVITE):
            yield Waiting(
                kind=TO_INVITE,
                key=str(one.pk),
                what=f"{one.name} cannot sign in yet",
                since=one.starts,
                otherwise="They see neither their path nor their record until then.",
                where=link,
                about=one.hired_as,
            )


def _of(one: Candidate, viewer: Viewer, held: set[str]) -> Iterator[Waiting]:
    where = Link("View", reverse("candidate", args=[one.pk]))
    if one.closed_in is None:
        if one.starts <= viewer.day + SOON:
            yield Waiting(
                kind=TO_PLACE,
                key=str(one.pk),
                what=f"{one.name} may begin soon",
                since=clock.day_of(one.added_in.at),
                otherwise="Nobody is hired, and nothing goes in the record.",
                where=where,
                due=one.starts,
            )
        return
    due = erased_from(one)
    if due is not None and is_due(one, viewer.day, held):
        yield Waiting(
            kind=TO_ERASE,
            key=str(one.pk),
            what=f"{one.name}: past the retention period",
            since=due,
            otherwise="Kept longer than your retention policy allows.",
            where=where,
            at_once=Link("Erase", reverse("candidate-erase", args=[one.pk])),
        )
