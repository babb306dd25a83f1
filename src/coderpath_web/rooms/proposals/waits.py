"""Proposals as they wait in somebody's queue."""

from collections.abc import Iterator

from django.urls import reverse

from coderpath_web import clock
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.waiting import Waiting, WaitingKind
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.proposals.inbox import to_confirm
from coderpath_web.ui.shell import Link

TO_CONFIRM = WaitingKind(
    "proposal",
    "Needs a second person",
    one="proposal to confirm",
    many="proposals to confirm",
    icon="person",
    together="proposals",
)
COUNTS = "It keeps counting, marked as not confirmed."
WAITS = "Nothing changes: what is proposed doesn’t count until someone confirms it."


def proposals_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the proposals that wait for a viewer."""
    for one in to_confirm(viewer):
        yield Waiting(
            kind=TO_CONFIRM,
            key=str(one.pk),
            what=one.title,
            since=clock.day_of(one.proposed_in.at),
            otherwise=COUNTS if one.counts else WAITS,
            where=Link("Review and confirm", reverse("proposal", args=[one.pk])),
            says=_says(one),
            about=one.about,
        )


def _says(one: Proposal) -> str:
    done = "Done alone by" if one.counts else "Proposed by"
    why = f": {one.why}" if one.why else ""
    return f"{done} {one.proposed_in.actor_name}{why}"
