"""Proposals as one viewer meets them: to confirm, the own ones, and those that are settled."""

from collections.abc import Iterator
from json import loads

from django.db.models import QuerySet

from coderpath_web.access.answering import answers
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.proposed import may_see_proposal
from coderpath_web.proposals.draft import asks_of
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.proposals.rules import may_settle
from coderpath_web.worded import Worded

ENTRIES = ("proposed_in", "confirmed_in", "declined_in", "withdrawn_in")


def with_entries() -> QuerySet[Proposal]:
    """Give all proposals with whatever a line says of one."""
    return Proposal.objects.select_related("by", "about", *ENTRIES).defer("what")


WAIT = Worded(lambda: waiting().order_by().values_list("pk", "by", "asks"))


def to_confirm(viewer: Viewer) -> list[Proposal]:
    """Give what waits for the viewer, the earliest first."""
    # Every page asks, and mostly nothing waits for whoever looks.
    near = [
        one
        for one, by, asks in list(WAIT.rows())
        if by != viewer.account.pk and answers(viewer, asks_of(loads(asks)))
    ]
    found = with_entries().filter(pk__in=near).order_by("pk") if near else ()
    return [one for one in found if may_settle(viewer, one)]


def proposed_by(viewer: Viewer) -> QuerySet[Proposal]:
    """Give what the viewer has proposed and nobody has settled."""
    return with_entries().filter(pk__in=waiting(), by=viewer.account).order_by("pk")


def settled(viewer: Viewer) -> Iterator[Proposal]:
    """Go through what is settled of what the viewer may see, the latest first."""
    found = with_entries().exclude(pk__in=waiting()).order_by("-pk")
    return (one for one in found if may_see_proposal(viewer, one))
