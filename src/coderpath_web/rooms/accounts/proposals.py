"""Links that wait for somebody else to confirm them."""

from coderpath_web.access.actions.handing_out import INVITATION, give_up_link
from coderpath_web.frame.room import ProposalKind
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.accounts.pages.proposal.shown import shown


def _open(entry: Entry, proposal: Proposal) -> None:
    """Let the link be used: that nothing waits for it any more is all that it takes."""


def _give_up(entry: Entry, proposal: Proposal) -> None:
    give_up_link(entry=entry, proposal=proposal)


LINK = ProposalKind(
    name=INVITATION,
    title="An invitation",
    part="rooms/accounts/pages/proposal/invitation.html",
    shown=shown,
    carry_out=_open,
    take_back=_give_up,
    give_up=_give_up,
)
