"""Who may confirm, decline and withdraw a proposal, and who may see one."""

from collections.abc import Iterator

from coderpath_web import clock
from coderpath_web.access.answering import answers, others_answering
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.ruling import YES, Ruling, all_of, yes_if
from coderpath_web.access.viewer import Viewer
from coderpath_web.frame.proposed import NOT_REACHED
from coderpath_web.frame.rooms import proposal_kind
from coderpath_web.proposals.models import Proposal

CONFIRMING = (
    P.SET_STANDARDS,
    P.RECORD_FACTS,
    P.RECORD_TRAINING,
    P.RECORD_REVIEWS,
    P.ADOPT_PATHS,
    P.CONFIRM_PATHS,
    P.MANAGE_ACCOUNTS,
)
"""The permissions of which any may be asked of whoever confirms something."""

SETTLED = "This has already been settled."
OWN_PROPOSAL = "You can’t confirm your own proposal; someone else has to."
OWN_VERDICT = "This affects your own results, so someone else has to confirm it."


def may_look_through(viewer: Viewer) -> Ruling:
    """Tell whether a viewer may look through proposals: whoever could confirm any."""
    return yes_if(viewer.may(*CONFIRMING), NOT_REACHED)


def may_settle(viewer: Viewer, proposal: Proposal) -> Ruling:
    """Tell whether a viewer may confirm or decline a proposal.

    Nobody confirms what touches their own verdict, as long as somebody else could; what its kind
    asks beside, such as that nobody approves their own standard, holds always.
    """
    return all_of(_settling(viewer, proposal))


def _settling(viewer: Viewer, proposal: Proposal) -> Iterator[Ruling]:
    """Ask one after the other what is quick to say first: every page counts what waits."""
    yield yes_if(proposal.by_id != viewer.account.pk, OWN_PROPOSAL)
    yield yes_if(answers(viewer, proposal.asked), NOT_REACHED)
    yield yes_if(proposal.waits, SETTLED)
    yield proposal_kind(proposal.kind).may_settle(viewer, proposal)
    yield _may_touch(viewer, proposal)


def may_confirm(viewer: Viewer, proposal: Proposal) -> Ruling:
    """Tell whether a viewer may confirm: whoever proposed must be somebody who still could."""
    return all_of((may_settle(viewer, proposal), _still_proposed(proposal)))


def may_withdraw_proposal(viewer: Viewer, proposal: Proposal) -> Ruling:
    """Tell whether a viewer may withdraw a proposal: who made it, while nothing of it counts."""
    return all_of(
        (
            yes_if(
                proposal.by_id == viewer.account.pk,
                "Only the person who proposed this can withdraw it.",
            ),
            yes_if(not proposal.counts, "This counts already; take it back on its own page."),
            yes_if(proposal.waits, SETTLED),
        )
    )


def _may_touch(viewer: Viewer, proposal: Proposal) -> Ruling:
    if not proposal.is_touching(viewer.account.coder_id):
        return YES
    others = others_answering(viewer.account, viewer, proposal.asked)
    untouched = (
        one
        for one in others
        if one.account.pk != proposal.by_id and not proposal.is_touching(one.account.coder_id)
    )
    return yes_if(next(untouched, None) is None, OWN_VERDICT)


def _still_proposed(proposal: Proposal) -> Ruling:
    """Rule no where whoever proposed has lost the role to: nobody stands behind it any more."""
    by = Viewer(proposal.by, clock.today())
    could = all(
        by.may(*(P[name] for name in one.permissions), P.IMPORT_FACTS) for one in proposal.asked
    )
    return yes_if(
        proposal.counts or (proposal.by.is_active and could),
        f"{proposal.by.name} no longer has the role to propose this; decline it.",
    )
