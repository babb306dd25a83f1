"""A standard that waits for a second person: how it is shown, and set once it is approved."""

from collections.abc import Mapping

from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import path_today
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.frame.form.columns_told import columns_told
from coderpath_web.frame.form.since_when import since_when
from coderpath_web.frame.moves.by_facts import change_by
from coderpath_web.frame.moves.shown import Change
from coderpath_web.frame.proposed import carrying_out, coders_said, may_approve_change
from coderpath_web.frame.room import ProposalKind
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.standards.actions import STANDARD, put_standard_on_file
from coderpath_web.rooms.standards.in_units import in_units, per_text
from coderpath_web.rooms.standards.proposed import standard_of
from coderpath_web.rooms.standards.setting import setting_of


def _shown(viewer: Viewer, proposal: Proposal) -> Mapping[str, object]:
    """Give the standard with how it is set, and the one whose place it takes."""
    standard = standard_of(proposal)
    before = _before(proposal)
    told = columns_told("standards", standard, path_today())
    return {
        "does": "Set" if proposal.confirmed_in_id else "To be set",
        "told": [one for one in told if not one.is_blank],
        "units": in_units(standard),
        "setting": setting_of(proposal.what.get("setting")),
        "before": before,
        "replaces": per_text(fact_row(before)) if before else "",
        "counts": since_when([("standards", standard)]),
        "touches": coders_said(viewer, len(proposal.touches or ())),
        "waits": proposal.waits,
    }


def _before(proposal: Proposal) -> Fact | None:
    gone = Fact.objects.filter(pk__in=proposal.what["retract"])
    return gone.select_related("facility").first()


def _change(proposal: Proposal) -> Change | None:
    new = [from_json(one) for one in proposal.what["new"]]
    return change_by(new, proposal.what["retract"], proposal.touches or ())


def _carry_out(entry: Entry, proposal: Proposal) -> None:
    with carrying_out():
        put_standard_on_file(entry=entry, proposal=proposal)


def _take_back(entry: Entry, proposal: Proposal) -> None:
    """Do nothing: a standard that is proposed never counts before it is confirmed."""


SETTING = ProposalKind(
    name=STANDARD,
    title="A productivity standard",
    part="rooms/standards/pages/proposal/standard.html",
    shown=_shown,
    carry_out=_carry_out,
    take_back=_take_back,
    change=_change,
    may_settle=may_approve_change,
)
