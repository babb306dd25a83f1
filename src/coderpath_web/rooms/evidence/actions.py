"""Recording, correcting and retracting facts by hand."""

from collections.abc import Collection, Sequence

from django.db.models import Q

from coderpath_web.access.actions.proposing import keep_draft, keep_unconfirmed
from coderpath_web.access.drafts import change_asked_for
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone
from coderpath_web.accounts.models import Account
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.ends import End, with_ends
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import counting_again, refuse_on_file, unless_each_counts
from coderpath_web.facts.reserved import RESERVED
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.identities import coder_ids
from coderpath_web.people.models import Coder
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.evidence.rules import (
    may_correct,
    may_end,
    may_hire_at,
    may_propose,
    may_put_on_file,
    may_retract,
)
from coderpath_web.standings.actions import change_facts


class IdTaken(Exception):  # noqa: N818 -- somebody else was faster, or cannot know
    """An id cannot be given to anybody new; nothing was saved."""


@in_turn
def record_facts(
    *,
    by: Account | None,
    new: Sequence[NewFact],
    why: str = "",
    ends: Sequence[End] = (),
    twice: bool = False,
) -> Entry:
    """Put facts on file, and end others for them.

    Raises NotAllowed, OnFileAlready, AlreadyRetracted, or Refused when they cannot stand. What the
    system itself puts on file comes from files, where a thing may be said twice; so may a person
    with `twice`, where each row counts.
    """
    ask(by, may_put_on_file, new)
    ask(by, may_end, ends)
    if by is not None:
        refuse_on_file(unless_each_counts(new) if twice else new)
    entry = write_entry(
        by=by, action="facts.recorded", about=_only_coder(new), why=why, details=_counts(new)
    )
    _change(entry, with_ends(new, ends), [one.fact for one in ends])
    return entry


@in_turn
def hire_coder(*, by: Account | None, new: Sequence[NewFact], why: str = "") -> Entry:
    """Put somebody new on file: an employment, and what else is known from the first day.

    Raises NotAllowed, IdTaken, or Refused when it cannot stand.
    """
    employment = new[0].row
    ask(by, may_hire_at, employment.facility)
    if employment.coder in RESERVED or Coder.objects.filter(code=employment.coder).exists():
        raise IdTaken(employment.coder)
    return record_facts(by=by, new=new, why=why)


@in_turn
def retract_facts(*, by: Account | None, facts: Collection[Fact], why: str) -> Entry:
    """Take facts back: they stay on file, marked.

    Raises NotAllowed, AlreadyRetracted, or Refused when the others cannot stand.
    """
    ask(by, may_retract, facts)
    coders = {fact.coder_id for fact in facts}
    about = coders.pop() if len(coders) == 1 else None
    entry = write_entry(by=by, action="facts.retracted", about=about, why=why)
    _change(entry, [], facts)
    return entry


@in_turn
def correct_fact(
    *, by: Account | None, fact: Fact, new: NewFact, why: str, ends: Sequence[End] = ()
) -> Entry:
    """Retract a fact and record another in its place, and end others for it, as one action.

    Raises as the two do.
    """
    ask(by, may_correct, fact, new)
    ask(by, may_end, ends)
    refuse_on_file([new], besides=[fact.pk])
    entry = write_entry(by=by, action="facts.corrected", about=fact.coder_id, why=why)
    _change(entry, with_ends([new], ends), [fact, *(one.fact for one in ends)])
    return entry


def _change(entry: Entry, new: Sequence[NewFact], retract: Collection[Fact]) -> None:
    """Change facts, and mark what takes a second person where there is only one."""
    rows = [(one.kind, one.row) for one in new]
    alone = done_alone(entry.actor, [*rows, *((one.kind, fact_row(one)) for one in retract)])
    change_facts(entry=entry, new=new, retract=[one.pk for one in retract])
    keep_unconfirmed(entry=entry, alone=alone)


@in_turn
def propose_change(
    *, by: Account, new: Sequence[NewFact], retract: Collection[Fact], why: str, begins: str
) -> Proposal:
    """Ask a second person to confirm a change of facts; `begins` says what is done with them.

    Where the very same waits already, that is given, and nothing is asked for twice.
    What would be retracted must still count when it is confirmed. Raises NotAllowed.
    """
    ask(by, may_propose, new, retract)
    draft = change_asked_for(new=new, retract=retract, begins=begins)
    there = waiting().filter(kind=draft.kind, counts=False)
    if same := next((one for one in there if one.what == draft.what), None):
        return same
    entry = write_entry(by=by, action="facts.proposed", why=why)
    return keep_draft(entry=entry, draft=draft)


def put_proposed_on_file(*, entry: Entry, proposal: Proposal) -> None:
    """Make a change of facts that a second person confirms.

    Raises Refused, OnFileAlready, or AlreadyRetracted when what it was to replace no longer counts.
    """
    new = [from_json(one) for one in proposal.what["new"]]
    refuse_on_file(new, besides=proposal.what["retract"])
    change_facts(entry=entry, new=new, retract=proposal.what["retract"])


def take_back_unconfirmed(*, entry: Entry, proposal: Proposal) -> None:
    """Undo what was done alone: what still counts is retracted, what it replaced counts again.

    Where some of it was changed since, only what is left is retracted. Raises Refused.
    """
    facts = Fact.objects.filter(pk__in=proposal.what["facts"])
    recorded = facts.filter(recorded_in=proposal.proposed_in)
    live = recorded.filter(retracted_at=None)
    was_changed = live.count() != recorded.filter(~Q(retracted_in=proposal.proposed_in)).count()
    replaced = facts.filter(retracted_in=proposal.proposed_in).exclude(
        recorded_in=proposal.proposed_in
    )
    again = [] if was_changed else counting_again(replaced, proposal.proposed_in_id)
    change_facts(entry=entry, new=again, retract=live.values_list("pk", flat=True))


def _only_coder(new: Sequence[NewFact]) -> int | None:
    coders = {getattr(one.row, "coder", "") for one in new}
    if len(coders) != 1 or coders == {""}:
        return None
    return next(iter(coder_ids(coders).values()))


def _counts(new: Sequence[NewFact]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in new:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    return counts
