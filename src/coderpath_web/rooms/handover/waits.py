"""A team that comes to somebody, in the queue of whoever takes it over."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import counted
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind, done_lately, told, told_since
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.handover.actions import HANDED_OVER
from coderpath_web.ui.shell import Link

COMES = WaitingKind(
    "team-comes",
    "A team comes to you",
    one="team that comes to you",
    many="teams that come to you",
    icon="person",
)


def teams_coming(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the teams that were handed over to a viewer lately."""
    if HANDED_OVER not in done_lately(viewer):
        return
    lately = Entry.objects.filter(
        about=viewer.account.coder_id, action=HANDED_OVER, at__gte=told_since(viewer.day)
    )
    for entry in lately.order_by("number"):
        day = date.fromisoformat(str(entry.details["from"]))
        people = counted(int(str(entry.details["people"])), "coder")
        begins = "from" if day > viewer.day else "since"
        yield told(
            COMES,
            str(entry.number),
            f"{people} {'report' if entry.details['people'] != 1 else 'reports'} to you"
            f" {begins} {day_words(day.toordinal())}",
            entry,
            viewer.day,
            where=Link("Who they are, and what is open", reverse("handed-over")),
            says=f"Handed over by {entry.actor_name}: “{entry.why}”",
        )
