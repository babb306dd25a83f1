"""Recording, correcting and retracting facts by hand, and setting standards."""

from collections.abc import Collection, Sequence
from datetime import date

from coderpath.facts.rows import Standard
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.facts.change import change_facts
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import refuse_on_file
from coderpath_web.facts.reserved import RESERVED
from coderpath_web.facts.standards import refuse_unseen, standard_in_force
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.identities import coder_ids
from coderpath_web.people.models import Coder
from coderpath_web.rooms.evidence.rules import (
    may_correct,
    may_hire_at,
    may_put_on_file,
    may_retract,
    may_set_standard_of,
)


class IdTaken(Exception):  # noqa: N818 -- somebody else was faster, or cannot know
    """An id cannot be given to anybody new; nothing was saved."""


@in_turn
def record_facts(*, by: Account | None, new: Sequence[NewFact], why: str = "") -> Entry:
    """Put facts on file. Raises NotAllowed, OnFileAlready, or Refused when they cannot stand.

    What the system itself puts on file comes from files, where a thing may be said twice.
    """
    ask(by, may_put_on_file, new)
    if by is not None:
        refuse_on_file(new)
    entry = write_entry(
        by=by, action="facts.recorded", about=_only_coder(new), why=why, details=_counts(new)
    )
    change_facts(entry=entry, new=new)
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
    change_facts(entry=entry, retract=[fact.pk for fact in facts])
    return entry


@in_turn
def correct_fact(*, by: Account | None, fact: Fact, new: NewFact, why: str) -> Entry:
    """Retract a fact and record another in its place, as one action. Raises as the two do."""
    ask(by, may_correct, fact, new)
    refuse_on_file([new], besides=[fact.pk])
    entry = write_entry(by=by, action="facts.corrected", about=fact.coder_id, why=why)
    change_facts(entry=entry, retract=[fact.pk], new=[new])
    return entry


@in_turn
def set_standard(
    *, by: Account | None, standard: Standard, why: str, shown: int | None = None
) -> Entry:
    """Set a productivity standard from a day on: the one in force then ends the day before.

    Raises NotAllowed, OnFileAlready, ChangedMeanwhile where somebody set another after the entry
    that was the newest when the form was shown, or Refused when a later one begins while it would
    still be in force.
    A standard that began on the same day was never in force, so it is retracted and not ended.
    """
    ask(by, may_set_standard_of, standard.facility)
    refuse_on_file([NewFact("standards", standard)])
    if shown is not None:
        refuse_unseen(standard, shown)
    day = date.fromordinal(standard.since)
    details = {"facility": standard.facility, "type": standard.type, "since": day.isoformat()}
    entry = write_entry(by=by, action="standards.set", why=why, details=details)
    before = standard_in_force(standard)
    new = [NewFact("standards", standard)]
    if before and dated(before.since) < day:
        new.insert(0, NewFact("standards", fact_row(before)._replace(until=standard.since)))
    change_facts(entry=entry, new=new, retract=[before.pk] if before else [])
    return entry


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
