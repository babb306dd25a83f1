"""Changes of facts that take a second person: how they are shown, carried out and taken back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from coderpath_web.access.drafts import FACTS
from coderpath_web.access.refused import Refused
from coderpath_web.access.viewer import Viewer
from coderpath_web.documents.named import path_today
from coderpath_web.facts import refused
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.columns_told import Value, columns_told
from coderpath_web.frame.moves.by_facts import change_by
from coderpath_web.frame.moves.shown import Change
from coderpath_web.frame.proposed import carrying_out, coders_said, may_approve_change
from coderpath_web.frame.room import ProposalKind
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.models import Proposal
from coderpath_web.rooms.evidence.actions import put_proposed_on_file, take_back_unconfirmed

MOST_SHOWN = 100
RESTED_ON = "Later records depend on it, so it cannot be taken back. Correct it on its own page."


class Line(NamedTuple):
    """A row of a change: what happens to it, its kind, and its columns in words."""

    does: str
    title: str
    told: Sequence[Value]
    fact: int | None = None


def _shown(viewer: Viewer, proposal: Proposal) -> Mapping[str, object]:
    """Give the rows of a change, and whom it touches."""
    lines = list(_lines(proposal))
    return {
        "lines": lines[:MOST_SHOWN],
        "more": max(len(lines) - MOST_SHOWN, 0),
        "touches": coders_said(viewer, len(proposal.touches or ())),
    }


def _lines(proposal: Proposal) -> Iterator[Line]:
    is_done = proposal.confirmed_in_id is not None
    for fact in _facts(proposal.what.get("retract", ())):
        yield _line("Retracted" if is_done else "Retract", fact.kind, fact_row(fact), fact.pk)
    for kept in proposal.what.get("new", ()):
        new = from_json(kept)
        yield _line("Recorded" if is_done else "Record", new.kind, new.row)
    is_back = (proposal.declined_in_id or proposal.withdrawn_in_id) is not None
    for fact in _facts(proposal.what.get("facts", ())):
        was_new = fact.recorded_in_id == proposal.proposed_in_id
        yield _line(_did(was_new=was_new, is_back=is_back), fact.kind, fact_row(fact), fact.pk)


def _did(*, was_new: bool, is_back: bool) -> str:
    """Say what was done to a fact alone, and whether that was taken back."""
    if was_new:
        return "Recorded, then taken back" if is_back else "Recorded"
    return "Retracted, then recorded again" if is_back else "Retracted"


def _facts(keys: Sequence[int]) -> Sequence[Fact]:
    facts = Fact.objects.select_related("coder", "facility", "to")
    return list(facts.filter(pk__in=keys).order_by("kind", "since", "pk"))


def _line(does: str, kind: str, row: Any, fact: int | None = None) -> Line:
    told = [one for one in columns_told(kind, row, path_today()) if not one.is_blank]
    if source := str(row.source):
        told.append(Value("Source", source))
    return Line(does, WORDS[kind].title, told, fact)


def _change(proposal: Proposal) -> Change | None:
    new = [from_json(one) for one in proposal.what["new"]]
    return change_by(new, proposal.what["retract"], proposal.touches or ())


def _carry_out(entry: Entry, proposal: Proposal) -> None:
    with carrying_out():
        put_proposed_on_file(entry=entry, proposal=proposal)


def _take_back(entry: Entry, proposal: Proposal) -> None:
    try:
        take_back_unconfirmed(entry=entry, proposal=proposal)
    except (refused.AlreadyRetracted, refused.Refused):
        raise Refused(RESTED_ON) from None


CHANGE = ProposalKind(
    name=FACTS,
    title="A change of facts",
    part="rooms/evidence/pages/proposal/change.html",
    shown=_shown,
    carry_out=_carry_out,
    take_back=_take_back,
    change=_change,
    may_settle=may_approve_change,
)
