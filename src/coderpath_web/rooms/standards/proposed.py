"""What a proposal of a standard holds: the standard, and its trial."""

from coderpath.facts.rows import Standard
from coderpath_web.facts.as_json import from_json
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.on_trial import on_trial
from coderpath_web.standings.standard_effects import StandardsInstead, Trial


def standard_of(proposal: Proposal) -> Standard:
    """Give the standard that is proposed: of its rows the last."""
    row: Standard = from_json(proposal.what["new"][-1]).row
    return row


def trial_of(proposal: Proposal) -> Trial:
    """Put the standard that is proposed on trial."""
    rows = tuple(from_json(one).row for one in proposal.what["new"])
    return on_trial(rows[-1], StandardsInstead(rows, tuple(proposal.what["retract"])))
