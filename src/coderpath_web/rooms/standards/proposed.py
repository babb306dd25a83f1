"""What a proposal of a standard holds: the standard, and its trial."""

from coderpath.days import FOREVER
from coderpath.facts.rows import Standard
from coderpath.same_name import form
from coderpath_web.facts.as_json import from_json
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.on_trial import on_trial
from coderpath_web.standings.standard_effects import StandardsInstead, Trial


def standard_of(proposal: Proposal) -> Standard:
    """Give the standard that is proposed: of its rows the last."""
    row: Standard = from_json(proposal.what["new"][-1]).row
    return row


def trial_of(proposal: Proposal) -> Trial | None:
    """Put the standard on trial that a proposal waits to set, or to correct.

    None where it is about none, or about several, or counts already, or ends one and sets none.
    """
    if not proposal.waits or proposal.counts:
        return None
    kept = [one for one in proposal.what.get("new", ()) if one["kind"] == "standards"]
    rows = tuple(from_json(one).row for one in kept)
    lasting = [row for row in rows if row.until == FOREVER]
    if len(lasting) != 1 or len({(row.facility, form(row.type)) for row in rows}) > 1:
        return None
    return on_trial(lasting[0], StandardsInstead(rows, tuple(proposal.what.get("retract", ()))))
