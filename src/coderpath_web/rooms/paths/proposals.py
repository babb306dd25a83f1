"""Paths that take a second person: how they are shown, adopted and taken back."""

from collections.abc import Mapping

from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.models import PathDocument
from coderpath_web.frame.moves.shown import Change
from coderpath_web.frame.room import ProposalKind
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.paths.actions import PATH, adopt_proposed, take_back_adopted
from coderpath_web.rooms.paths.pages.adopt.previewed import Preview, change_by


def _shown(viewer: Viewer, proposal: Proposal) -> Mapping[str, object]:
    """Give the path as it would be adopted, and the adopted one where it is."""
    del viewer  # anyone may read a path, and who sees a proposal sees all of it
    document = PathDocument.objects.filter(name=proposal.what["name"]).first()
    preview = Preview(proposal.what["text"])
    return {"preview": preview, "document": document, "text": proposal.what["text"]}


def _change(proposal: Proposal) -> Change | None:
    return change_by(proposal.what["text"])


def _adopt(entry: Entry, proposal: Proposal) -> None:
    adopt_proposed(entry=entry, proposal=proposal)


def _take_back(entry: Entry, proposal: Proposal) -> None:
    take_back_adopted(entry=entry, proposal=proposal)


ADOPTION = ProposalKind(
    name=PATH,
    title="A path",
    part="rooms/paths/pages/proposal/path.html",
    shown=_shown,
    carry_out=_adopt,
    take_back=_take_back,
    change=_change,
)
