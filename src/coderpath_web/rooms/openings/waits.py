"""What waits of openings: applications to answer, openings to apply for, posts that end."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from coderpath.sentence.words import counted
from coderpath_web import clock
from coderpath_web.access.days_meant import LATEST
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind, told, told_since
from coderpath_web.rooms.openings.enums import Act
from coderpath_web.rooms.openings.models import Opening
from coderpath_web.rooms.openings.queries import (
    answers_since,
    applications,
    open_since,
    openings,
    with_applications_kept,
)
from coderpath_web.rooms.openings.rules import may_apply, may_erase_applications, may_fill
from coderpath_web.ui.shell import Link

TO_FILL = WaitingKind("opening", "Opening to fill", one="opening to fill", many="openings to fill")
TO_APPLY = WaitingKind(
    "opening-for-you", "Opening you qualify for", one="opening for you", many="openings for you"
)
TO_ERASE = WaitingKind(
    "applications-kept",
    "Applications past the retention period",
    one="opening whose applications can be erased",
    many="openings whose applications can be erased",
)
ANSWERED = WaitingKind(
    "application-answered",
    "Your application was answered",
    one="answer to your application",
    many="answers to your applications",
)
ANSWER_DAYS = 14
"""Days after the last day to apply within which everyone should have an answer."""


def openings_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the openings that wait for a viewer: to fill, and to apply for."""
    fills = viewer.may(P.POST_OPENINGS)
    if not fills and viewer.account.coder_id is None:
        return
    if fills:
        yield from _to_erase(viewer)
    yield from _answers(viewer)
    near = open_since(None if fills else viewer.day)
    for one in openings().filter(pk__in=near) if near else ():
        if fills and may_fill(viewer, one):
            yield from _to_fill(one, viewer)
        elif may_apply(viewer, one):
            yield _to_apply(one)


def _answers(viewer: Viewer) -> Iterator[Waiting]:
    coder = viewer.account.coder_id
    for one in answers_since(coder, told_since(viewer.day)) if coder else ():
        opening = one.application.opening
        how = "you were chosen" if one.act == Act.CHOSEN else "you were not chosen"
        yield told(
            ANSWERED,
            str(one.application_id),
            f"{opening.title}: {how}",
            one.made_in,
            viewer.day,
            where=Link("See it", reverse("opening", args=[opening.pk])),
            says=f"{one.made_in.actor_name}: “{one.why}”",
            about=one.application.coder,
        )


def _to_erase(viewer: Viewer) -> Iterator[Waiting]:
    kept = with_applications_kept()
    for one in openings().filter(pk__in=kept) if kept else ():
        if may_erase_applications(viewer, one):
            yield Waiting(
                kind=TO_ERASE,
                key=str(one.pk),
                what=f"Applications for {one.title}: past the retention period",
                since=clock.day_of(one.made_in.at),
                otherwise="Kept longer than your retention policy allows.",
                where=Link("View", reverse("opening", args=[one.pk])),
                at_once=Link("Erase", reverse("opening-erase", args=[one.pk])),
            )


def _to_fill(one: Opening, viewer: Viewer) -> Iterator[Waiting]:
    owed = [each for each in applications(one) if each.is_open]
    is_over = one.apply_by < viewer.day
    if not owed and not is_over:
        return
    who = f"{counted(len(owed), 'person', 'people')} applied" if owed else "Nobody applied"
    yield Waiting(
        kind=TO_FILL,
        key=str(one.pk),
        what=f"{one.title}: {who.lower()}",
        since=clock.day_of((owed[0] if owed else one).made_in.at),
        otherwise="The position stays empty, and nobody has an answer.",
        where=Link(
            "Review applicants" if owed else "See the opening", reverse("opening", args=[one.pk])
        ),
        due=min(one.apply_by, LATEST) + timedelta(days=ANSWER_DAYS),
    )


def _to_apply(one: Opening) -> Waiting:
    return Waiting(
        kind=TO_APPLY,
        key=str(one.pk),
        what=f"Opening: {one.title}",
        since=clock.day_of(one.made_in.at),
        otherwise="It is filled without you. You stay at your level.",
        where=Link("View the opening", reverse("opening", args=[one.pk])),
        says="You qualify for it.",
        due=one.apply_by,
    )
