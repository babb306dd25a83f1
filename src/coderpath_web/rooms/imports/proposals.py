"""Undoing an import that takes a second person: how it is shown, and carried out."""

from collections.abc import Collection, Mapping

from django.db.models import Q

from coderpath_web import clock
from coderpath_web.access.about_facts import Rows
from coderpath_web.access.confidential import holding_personnel
from coderpath_web.access.refused import Refused
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import path_today
from coderpath_web.facts import refused
from coderpath_web.facts.models import Fact
from coderpath_web.facts.touched import coders_touched
from coderpath_web.frame.moves.shown import Change
from coderpath_web.frame.room import ProposalKind
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.imports.actions.undoing import UNDO, take_back_proposed
from coderpath_web.rooms.imports.models import Import
from coderpath_web.rooms.imports.undo import ChangedSince, Undoing, undoing_of
from coderpath_web.standings.moving import moved_by_facts

MEANWHILE = "Facts of this import have changed since. Decline it, and have it proposed again."
TOGETHER = "Without this import the facts on file would contradict each other. Decline it."


def _import(proposal: Proposal) -> Import:
    return Import.objects.select_related("entry").get(pk=proposal.what["import"])


def _shown(viewer: Viewer, proposal: Proposal) -> Mapping[str, object]:
    """Give the import, and what undoing it would do now."""
    del viewer  # whoever may see the proposal is told numbers, and follows them where they may
    one = _import(proposal)
    undoing = undoing_of(one) if proposal.waits else None
    reason, files = proposal.what["reason"], ", ".join(one.files)
    return {"one": one, "files": files, "undoing": undoing, "reason": reason}


def _change(proposal: Proposal) -> Change | None:
    path, undoing = path_today(), undoing_of(_import(proposal))
    if path is None:
        return None
    new = [(one.kind, one.row) for one in undoing.again]
    moving = moved_by_facts(path, clock.today(), new=new, without=frozenset(undoing.retract))
    return Change(moving, _touched(undoing))


def _touched(undoing: Undoing) -> set[int]:
    return set(undoing.about) | coders_touched(undoing.rows(None))


def _carry_out(entry: Entry, proposal: Proposal) -> None:
    try:
        take_back_proposed(entry=entry, proposal=proposal)
    except (ChangedSince, refused.AlreadyRetracted):
        raise Refused(MEANWHILE) from None
    except refused.Refused:
        raise Refused(TOGETHER) from None


def _nothing(entry: Entry, proposal: Proposal) -> None:
    """Take nothing back: of what is proposed here nothing counts before it is confirmed."""


def undoing_withheld(rows: Rows, seen: Collection[int]) -> Rows:
    """Narrow proposals to those that undo what brought personnel records of others than some."""
    imports = {pk: what["import"] for pk, what in rows.filter(kind=UNDO).values_list("pk", "what")}
    saved = Import.objects.filter(pk__in=imports.values()).values_list("pk", "entry")
    facts = Fact.objects.filter(holding_personnel(), ~Q(coder__in=seen))
    told = {
        pk
        for pk, entry in saved
        if facts.filter(Q(recorded_in=entry) | Q(retracted_in=entry)).exists()
    }
    return rows.filter(pk__in=[pk for pk, one in imports.items() if one in told])


UNDOING = ProposalKind(
    name=UNDO,
    title="Undoing an import",
    part="rooms/imports/pages/proposal/undoing.html",
    shown=_shown,
    carry_out=_carry_out,
    take_back=_nothing,
    change=_change,
)
