"""Keeping what waits for a second person, under the entry of the action that asks for it."""

from django.db.models import Q

from coderpath_web.access.drafts import FACTS, change_done
from coderpath_web.access.second import ForTwo
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.ground import Rows
from coderpath_web.journal.models import Entry
from coderpath_web.proposals.draft import Draft
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting


def keep_draft(*, entry: Entry, draft: Draft, counts: bool = False) -> Proposal:
    """Keep a proposal of whoever wrote the entry; `counts` where the entry did it already.

    Raises ValueError for an entry of nobody: a command confirms itself.
    """
    if entry.actor is None:
        message = "a proposal is somebody's"
        raise ValueError(message)
    return Proposal.objects.create(
        kind=draft.kind,
        title=draft.title,
        subject=draft.subject,
        what=dict(draft.what),
        why=entry.why,
        by=entry.actor,
        about=draft.about,
        asks=[list(one) for one in draft.asks],
        touches=None if draft.touches is None else list(draft.touches),
        counts=counts,
        proposed_in=entry,
    )


def keep_unconfirmed(*, entry: Entry, alone: ForTwo, with_it: Rows = ()) -> Proposal | None:
    """Mark what an entry did alone as not confirmed; to be called once its facts are changed.

    What was changed `with_it` is taken back with it. What was done alone before, and is taken back
    by it, waits no more: whoever looks at this sees both.
    """
    if not alone:
        return None
    asked = {(kind, *row[:-1]) for kind, row in (*alone.rows, *with_it)}
    own = Q(coder=None) | Q(coder=entry.actor.coder_id if entry.actor else None)
    changed = [*entry.recorded.filter(own), *entry.retracted.filter(own)]
    facts = {one.pk for one in changed if (one.kind, *fact_row(one)[:-1]) in asked}
    _withdraw_gone(entry)
    return keep_draft(entry=entry, draft=change_done(alone.rows, facts), counts=True)


def _withdraw_gone(entry: Entry) -> None:
    """Withdraw what was done alone before, and is gone by an entry: of the two, that waits."""
    gone = set(entry.retracted.values_list("recorded_in_id", flat=True))
    for done in waiting().filter(kind=FACTS, counts=True, proposed_in__in=gone):
        if not done.proposed_in.recorded.filter(pk__in=done.what["facts"], retracted_at=None):
            waiting().filter(pk=done.pk).update(withdrawn_in=entry)
