"""Links whose role could write about whoever sends them: they wait for somebody else."""

from django.db.models import QuerySet

from coderpath_web import clock
from coderpath_web.access.actions.proposing import keep_draft
from coderpath_web.access.models import Grant, Invitation
from coderpath_web.access.offers import Offer
from coderpath_web.access.own_reach import INVITING, writes_about
from coderpath_web.access.queries import is_open
from coderpath_web.access.roles import ROLES
from coderpath_web.access.second import is_there_another
from coderpath_web.access.viewer import Viewer
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting_about

INVITATION = "invitation"
"""The kind of proposal that lets a link be used."""


def ask_for_another(*, entry: Entry, made: Invitation, offer: Offer) -> None:
    """Let a link wait whose role could write about whoever sends it.

    Where nobody else could confirm it, it opens at once and is not confirmed.
    """
    if entry.actor is None:
        return
    viewer = Viewer(entry.actor, clock.today())
    if writes_about(viewer, offer, made.coder):
        alone = not is_there_another(viewer, INVITING)
        keep_draft(entry=entry, draft=_draft(made, viewer), counts=alone)


def _draft(made: Invitation, viewer: Viewer) -> Draft:
    return Draft(
        kind=INVITATION,
        title=f"Invite {made.name} as {ROLES[made.role].title.lower()}",
        what={"invitation": made.pk},
        asks=INVITING,
        touches=[viewer.account.coder_id] if viewer.account.coder_id else [],
        about=made.coder,
        subject=made.subject,
    )


def withdraw_links(*, entry: Entry, links: QuerySet[Invitation]) -> int:
    """Withdraw links, and what waits for somebody to confirm them; give how many."""
    waiting_about(*(one.subject for one in links)).update(withdrawn_in=entry)
    return links.update(withdrawn_in=entry)


def give_up_link(*, entry: Entry, proposal: Proposal) -> None:
    """Withdraw a link that nobody confirms; a role that it has given already ends."""
    found = Invitation.objects.get(pk=proposal.what["invitation"])
    Invitation.objects.filter(is_open(), pk=found.pk).update(withdrawn_in=entry)
    if found.used_in_id is not None:
        given = Grant.objects.filter(given_in=found.used_in_id, ended_in=None)
        given.update(until=clock.today(), ended_in=entry)
