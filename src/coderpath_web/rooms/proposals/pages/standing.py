"""Where a proposal stands, as a status of the product with a word of its own."""

from typing import NamedTuple

from coderpath_web.frame.rooms import proposal_kind


class Stand(NamedTuple):
    """A proposal with the word for where it stands, and the status whose look it takes."""

    proposal: object
    kind: str
    word: str
    status: str


def stand_of(proposal):
    """Say where a proposal stands."""
    kind = proposal_kind(proposal.kind)
    return Stand(proposal, kind.title, *_word(proposal))


def _word(proposal):
    if proposal.confirmed_in_id:
        return "Confirmed", "met"
    if proposal.declined_in_id:
        return "Declined", "not_met"
    if proposal.withdrawn_in_id:
        return "Withdrawn", "not_asked"
    return ("Not confirmed", "soon") if proposal.counts else ("Waiting", "begun")
