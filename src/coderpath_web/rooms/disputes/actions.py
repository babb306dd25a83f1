"""Raising a dispute, and what ends it: each under its own entry."""

from coderpath_web import clock
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.facts.as_json import as_json
from coderpath_web.facts.models import Fact
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import refuse_on_file
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.erasing import ERASED, erase_said, forget
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.rooms.disputes.enums import Ending
from coderpath_web.rooms.disputes.models import Dispute, DisputeAnswer
from coderpath_web.rooms.disputes.queries import with_answers
from coderpath_web.rooms.disputes.rules import (
    due_from,
    may_answer_dispute,
    may_dispute,
    may_withdraw_dispute,
)
from coderpath_web.standings.actions import change_facts


@in_turn
def raise_dispute(
    *, by: Account, fact: Fact, wrong: str, instead: NewFact | None = None
) -> Dispute:
    """Say that a fact is wrong, and perhaps what it should be; an answer is owed by a day.

    Raises NotAllowed.
    """
    fact.refresh_from_db()
    ask(by, may_dispute, fact)
    entry = write_entry(by=by, action="dispute.raised", about=fact.coder_id, why=wrong)
    return Dispute.objects.create(
        fact=fact,
        wrong=wrong,
        instead=as_json(instead) if instead else None,
        due=due_from(clock.today()),
        by=by,
        made_in=entry,
    )


@in_turn
def correct_disputed(
    *, by: Account, dispute: Dispute, new: NewFact | None, why: str
) -> DisputeAnswer:
    """Retract what is disputed and record another in its place, or nothing, as one action.

    Where somebody has retracted it already, only the dispute ends. Raises NotAllowed,
    OnFileAlready, or Refused of facts when they cannot stand.
    """
    dispute = _anew(dispute)
    ask(by, may_answer_dispute, dispute, new)
    gone = [] if dispute.fact.retracted_at else [dispute.fact_id]
    row = [new] if new and gone else []
    refuse_on_file(row, besides=gone)
    entry = write_entry(by=by, action="dispute.corrected", about=dispute.fact.coder_id, why=why)
    if gone:
        change_facts(entry=entry, new=row, retract=gone)
    return _answer(entry, by, dispute, Ending.CORRECTED)


@in_turn
def uphold_disputed(*, by: Account, dispute: Dispute, why: str) -> DisputeAnswer:
    """Answer that a fact is right, with the reason that whoever it is about reads.

    Raises NotAllowed.
    """
    dispute = _anew(dispute)
    ask(by, may_answer_dispute, dispute)
    entry = write_entry(by=by, action="dispute.upheld", about=dispute.fact.coder_id, why=why)
    return _answer(entry, by, dispute, Ending.UPHELD)


@in_turn
def withdraw_dispute(*, by: Account, dispute: Dispute) -> DisputeAnswer:
    """Withdraw a dispute; it stays in the history. Raises NotAllowed."""
    dispute = _anew(dispute)
    ask(by, may_withdraw_dispute, dispute)
    entry = write_entry(by=by, action="dispute.withdrawn", about=dispute.fact.coder_id)
    return _answer(entry, by, dispute, Ending.WITHDRAWN)


@in_turn
def erase_dispute(dispute: int) -> Entry:
    """Erase what was said about a fact, and answered; that it was disputed, and its end, stays.

    Whoever asks for it has looked whether its time has come; nobody asks for it by hand.
    """
    one = with_answers().get(pk=dispute)
    answer = DisputeAnswer.objects.get(dispute=one)
    about, details = one.fact.coder_id, {"dispute": str(one.pk)}
    entry = write_entry(by=None, action="dispute.erased", about=about, details=details)
    forget(Dispute, [one.pk], "wrong", "instead")
    forget(DisputeAnswer, [answer.pk], "said")
    instead: dict[str, object] = {} if one.instead is None else {"instead": {}}
    Dispute.objects.filter(pk=one.pk).update(wrong=ERASED, erased_in=entry, **instead)
    DisputeAnswer.objects.filter(pk=answer.pk).exclude(said="").update(said=ERASED)
    erase_said([one.made_in_id, answer.made_in_id])
    return entry


def _anew(dispute: Dispute) -> Dispute:
    """Read a dispute again as it stands by now."""
    return with_answers().get(pk=dispute.pk)


def _answer(entry: Entry, by: Account, dispute: Dispute, what: Ending) -> DisputeAnswer:
    return DisputeAnswer.objects.create(
        dispute=dispute,
        what=what,
        said=entry.why,
        by=by,
        fact=entry.recorded.first(),
        made_in=entry,
    )
