"""Setting standards, and asking a second person to: each says how it was set, and from what."""

from datetime import date

from coderpath.facts.rows import Standard
from coderpath_web.access.actions.proposing import keep_draft, keep_unconfirmed
from coderpath_web.access.drafts import change_asked_for
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import ask
from coderpath_web.access.second import done_alone
from coderpath_web.accounts.models import Account
from coderpath_web.facts.as_json import from_json
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.models import Fact, dated
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.on_file import refuse_on_file
from coderpath_web.facts.standards import refuse_unseen, standard_in_force
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.proposals.models import Proposal
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.standards.queries import is_said
from coderpath_web.rooms.standards.rules import may_propose_standard, may_say_how, may_set
from coderpath_web.rooms.standards.setting import Basis, Setting, keep_setting, setting_of
from coderpath_web.standings.actions import change_facts

STANDARD = "standard"
"""The kind of proposal that sets a standard."""
SAID_ALREADY = "Somebody has said how this standard was set. Look at it again."


@in_turn
def set_standard(
    *,
    by: Account | None,
    standard: Standard,
    why: str,
    setting: Setting | None = None,
    shown: int | None = None,
) -> Entry:
    """Set a productivity standard from a day on: the one in force then ends the day before.

    `why` says from what it was set. Raises NotAllowed, OnFileAlready, ChangedMeanwhile where
    somebody set another after the entry that was the newest when the form was shown, or Refused
    when a later one begins while it would still be in force.
    """
    ask(by, may_set, standard)
    refuse_on_file([NewFact("standards", standard)])
    if shown is not None:
        refuse_unseen(standard, shown)
    entry = write_entry(by=by, action="standards.set", why=why, details=_told(standard))
    alone = done_alone(by, [("standards", standard)])
    new, ended = with_the_end_of_the_last(standard)
    change_facts(entry=entry, new=new, retract=[one.pk for one in ended])
    basis = Basis(why, next(iter(ended), None))
    keep_setting(setting, standard, basis, entry=entry)
    with_it = [(one.kind, one.row) for one in new] + [(one.kind, fact_row(one)) for one in ended]
    keep_unconfirmed(entry=entry, alone=alone, with_it=with_it)
    return entry


def _told(standard: Standard) -> dict[str, str]:
    """Say in the journal which standard it is."""
    day = date.fromordinal(standard.since)
    return {"facility": standard.facility, "type": standard.type, "since": day.isoformat()}


def with_the_end_of_the_last(standard: Standard) -> tuple[list[NewFact], list[Fact]]:
    """Give a standard with the end of the one in force, and what is retracted for it.

    A standard that began on the same day was never in force, so it is retracted and not ended.
    """
    before = standard_in_force(standard)
    new = [NewFact("standards", standard)]
    if before and dated(before.since) < date.fromordinal(standard.since):
        new.insert(0, NewFact("standards", fact_row(before)._replace(until=standard.since)))
    return new, [before] if before else []


@in_turn
def propose_standard(
    *, by: Account, standard: Standard, why: str, setting: Setting | None = None
) -> Proposal:
    """Ask a second person to set a standard.

    Where the very same waits already, that is given, and nothing is asked for twice. What it
    would replace must still count when it is confirmed. Raises NotAllowed.
    """
    ask(by, may_propose_standard, standard)
    new, ended = with_the_end_of_the_last(standard)
    draft = change_asked_for(new=new, retract=ended, begins="Set a standard")
    what = {**draft.what, "setting": setting._asdict() if setting else None}
    there = waiting().filter(kind=STANDARD, counts=False)
    if same := next((one for one in there if one.what == what), None):
        return same
    entry = write_entry(by=by, action="standards.proposed", why=why)
    return keep_draft(entry=entry, draft=draft._replace(kind=STANDARD, what=what))


def put_standard_on_file(*, entry: Entry, proposal: Proposal) -> None:
    """Set the standard that a second person confirms.

    Raises Refused, OnFileAlready, or AlreadyRetracted when what it was to replace no longer counts.
    """
    new = [from_json(one) for one in proposal.what["new"]]
    gone = proposal.what["retract"]
    refuse_on_file(new, besides=gone)
    change_facts(entry=entry, new=new, retract=gone)
    basis = Basis(proposal.why, Fact.objects.filter(pk__in=gone).first(), proposal.proposed_in)
    setting = setting_of(proposal.what.get("setting"))
    keep_setting(setting, new[-1].row, basis, entry=entry)


@in_turn
def say_how_set(*, by: Account | None, fact: Fact, setting: Setting, basis: str) -> Entry:
    """Say of a standard on file how it was set, and from what; the fact stays as it is.

    Nobody approves it by that. Raises NotAllowed, or Refused where it was said already.
    """
    standard = fact_row(fact)
    ask(by, may_say_how, standard)
    if is_said(fact):
        raise Refused(SAID_ALREADY)
    entry = write_entry(by=by, action="standards.explained", why=basis, details=_told(standard))
    keep_setting(setting, standard, Basis(basis), entry=entry)
    return entry
