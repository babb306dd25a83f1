"""Settling proposals: once, by one person, under the entry that carries it out."""

from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.frame.rooms import proposal_kind
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.proposals.rules import (
    SETTLED,
    may_confirm,
    may_settle,
    may_withdraw_proposal,
)


class Settled(Refused):
    """Somebody else got there first: it is settled already."""


@in_turn
def confirm_proposal(*, by: Account | None, proposal: Proposal) -> Entry:
    """Confirm a proposal: what only waited is carried out now, with this entry.

    Raises NotAllowed, Settled, or Refused when it cannot be so any more.
    """
    ask(by, may_confirm, proposal)
    entry = _settle(by, proposal, "proposal.confirmed", "confirmed_in", proposal.why)
    if not proposal.counts:
        proposal_kind(proposal.kind).carry_out(entry, proposal)
    return entry


@in_turn
def decline_proposal(*, by: Account | None, proposal: Proposal, why: str) -> Entry:
    """Decline a proposal: what counts already without being confirmed is taken back.

    Raises NotAllowed, Settled, or Refused when it cannot be taken back.
    """
    ask(by, may_settle, proposal)
    entry = _settle(by, proposal, "proposal.declined", "declined_in", why)
    kind = proposal_kind(proposal.kind)
    (kind.take_back if proposal.counts else kind.give_up)(entry, proposal)
    return entry


@in_turn
def withdraw_proposal(*, by: Account | None, proposal: Proposal, why: str = "") -> Entry:
    """Withdraw an own proposal, of which nothing counts yet. Raises NotAllowed or Settled."""
    ask(by, may_withdraw_proposal, proposal)
    entry = _settle(by, proposal, "proposal.withdrawn", "withdrawn_in", why)
    proposal_kind(proposal.kind).give_up(entry, proposal)
    return entry


def _settle(by: Account | None, proposal: Proposal, action: str, column: str, why: str) -> Entry:
    """Write the entry, which puts two who settle it in one line, and mark the proposal."""
    details = {"proposal": proposal.title, "proposed by": proposal.by.name}
    entry = write_entry(by=by, action=action, about=proposal.about_id, why=why, details=details)
    if not waiting().filter(pk=proposal.pk).update(**{column: entry}):
        raise Settled(SETTLED)
    proposal.refresh_from_db()
    return entry
