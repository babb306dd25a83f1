"""Carrying out a move under the entry of whoever decides, and granting and ending exceptions."""

from datetime import date, timedelta
from typing import NamedTuple

from coderpath.sentence.calendar import day_words
from coderpath.verdict import State
from coderpath_web import clock
from coderpath_web.access.acting_as import role_about
from coderpath_web.access.permissions import Permission
from coderpath_web.access.refused import Overtaken, Refused, refuse_if
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.erasing import erase_words
from coderpath_web.decisions.kept_as import KeptAs
from coderpath_web.decisions.models import (
    LEAST_MONTHS_KEPT,
    DecisionRecord,
    GrantedException,
    Hold,
    Retention,
    Transition,
)
from coderpath_web.decisions.people import person
from coderpath_web.decisions.positions import Change, Plan, plan_of
from coderpath_web.decisions.queries import exceptions_in_force, in_force, kind_in_rows
from coderpath_web.decisions.recording import Basis, Outcome, keep_record
from coderpath_web.decisions.resting import RestsOn, Rule, covering
from coderpath_web.decisions.resting_today import resting_today
from coderpath_web.decisions.rules import ENDED, may_end_exception, may_grant, may_settle_retention
from coderpath_web.decisions.still_asked import still_asked
from coderpath_web.decisions.telling import told_of, told_of_move
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import path_of
from coderpath_web.facts import refused
from coderpath_web.facts.refused import AlreadyRetracted
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.models import Entry
from coderpath_web.journal.queries import newest_entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.standings.actions import change_facts

NAMED = "A decision needs a named person."
A_YEAR = "Decisions about people are kept for at least a year."
SAY_WHY_KEPT = "Give the reason, so that others can follow it later."
MEANWHILE = "The positions on file have changed meanwhile. Look at them, and decide again."
LIFTED = "Someone has lifted this hold in the meantime."
SAY_WHY = "Say why, in a few words: the coder reads it."
AHEAD = timedelta(days=731)
FAR_AHEAD = "The first day is more than two years away. Decide closer to that day."
LONGEST = timedelta(days=3653)
TOO_LONG = "An exception ends within ten years. One without an end is a change of the path."
OTHER_PATH = "The path in force doesn’t ask this of the coder any more. Look at the rules again."
BEFORE = "An exception ends after the first day at the level, {first}. Give a later last day."


class Excepted(NamedTuple):
    """A rule from which somebody is to be excepted."""

    coder: Coder
    path: str
    level: str
    rule: Rule
    """The rule as it stands: met, it needs no exception."""
    until: date
    """The first day on which the exception no longer counts."""
    first: date | None = None
    """The first day at the level, of whoever is hired with it; today, if nothing is said."""


def is_too_long(until: date, first: date) -> bool:
    """Tell whether an exception is as good as without an end."""
    return until - first > LONGEST + timedelta(days=1)


def record_transition(  # noqa: PLR0913 -- each is another thing that the room knows
    *,
    entry: Entry,
    change: Change,
    document: PathDocument,
    rests_on: RestsOn,
    via: str = "",
    outcome: Outcome | None = None,
) -> Transition:
    """Move a coder: what is held ends the day before, the new position begins on the day.

    The entry is that of whoever decides, with their reason. Must be called in the turn that wrote
    it, once. The record of the decision is kept with it; `outcome` tells what its room knows
    besides. Raises Refused, with a sentence, where nobody is named, no reason is said, or the
    positions on file do not let it be; and what `change_facts` raises.
    """
    if entry.actor is None:
        raise Refused(NAMED)
    if not entry.why.strip():
        raise Refused(SAY_WHY)
    path = path_of(document)
    plan = plan_of(change, path, f"decision, journal entry {entry.number}")
    _put(entry, plan)
    outcome = outcome or Outcome.of(change)
    # What is done comes last: a room tells of what was asked, under the same names.
    told = {**outcome.told, "via": via, **told_of_move(change, plan, path)}
    basis = Basis.of(document, rests_on)
    basis = basis._replace(brought=bool(change.more), asks=not change.renames)
    keep_record(entry, change.coder, basis, outcome._replace(told=told))
    return Transition.objects.create(
        coder=change.coder,
        move=plan.move.value,
        left=list(plan.left),
        level=change.level,
        effective=change.effective,
        why=entry.why,
        by=entry.actor,
        made_in=entry,
        via=via,
    )


def _put(entry: Entry, plan: Plan) -> None:
    try:
        change_facts(entry=entry, new=plan.rows, retract=plan.retract)
    except AlreadyRetracted:
        raise Refused(MEANWHILE) from None
    except refused.Refused as clash:
        said = "; ".join(one.found for one in clash.findings[:3])
        message = f"The facts on file do not let it be: {said}."
        raise Refused(message) from None


@in_turn
def grant_exception(*, by: Account, excepted: Excepted, why: str) -> GrantedException:
    """Let a rule not stand in the way of a coder until a day. Raises NotAllowed or Refused."""
    ask(by, may_grant, excepted.coder)
    excepted = _as_it_stands(excepted)
    basis = _basis(excepted.coder, excepted.path, excepted.level)
    entry = write_entry(
        by=by,
        action="exception.granted",
        about=excepted.coder,
        why=why.strip(),
        details={
            "level": excepted.level,
            "rule": excepted.rule.asks,
            "until": excepted.until.isoformat(),
        },
    )
    granted = put_exception(entry=entry, excepted=excepted)
    _keep_excepted(entry, "exception_granted", granted, basis)
    return granted


def _as_it_stands(excepted: Excepted) -> Excepted:
    """Read the rule in the turn. Raises Refused where the path asks it no more."""
    found = resting_today(excepted.coder, excepted.level)
    rules = found.rests_on.rules if found and found.document.name == excepted.path else ()
    rule = next((one for one in rules if one.id == excepted.rule.id), None)
    if rule is None:
        raise Refused(OTHER_PATH)
    return excepted._replace(rule=rule)


def _keep_excepted(entry: Entry, act: str, exception: GrantedException, basis: Basis) -> None:
    role = role_about(entry, exception.coder_id, Permission.GRANT_EXCEPTIONS)
    outcome = Outcome(act, told_of(exception), [person(entry, "decided", role)])
    keep_record(entry, exception.coder, basis, outcome)


def _basis(coder: Coder, path: str, level: str) -> Basis:
    """Give what an exception is decided on: the rules of its level, as they stand today."""
    document = PathDocument.objects.filter(name=path).first()
    today = clock.today()
    covered = covering(still_asked(exceptions_in_force(today, [coder.pk]), path), level)
    return Basis(document, level, today, newest_entry(), covered)


def put_exception(*, entry: Entry, excepted: Excepted) -> GrantedException:
    """Put an exception on file under the entry of whoever grants it, who was asked already.

    Raises Refused, with a sentence, where nobody is named, no reason is said, it would end before
    it begins or after ten years, the rule is met, or an exception to it counts already.
    """
    today, rule = clock.today(), excepted.rule
    if entry.actor is None:
        raise Refused(NAMED)
    refuse_if(not entry.why.strip(), SAY_WHY)
    refuse_if(excepted.until <= today, "Give a last day that is still to come.")
    first = max(excepted.first or today, today)
    refuse_if(excepted.until <= first, BEFORE.format(first=day_words(first.toordinal())))
    refuse_if(is_too_long(excepted.until, first), TOO_LONG)
    refuse_if(rule.state == State.MET.value, "This rule is met; it needs no exception.")
    there = GrantedException.objects.filter(
        in_force(today), coder=excepted.coder, level=excepted.level, rule=rule.id
    )
    if same := still_asked(there, excepted.path):
        last = day_words(same[0].until.toordinal() - 1)
        raise Refused(f"There is an exception to this rule already, until {last}.")
    return GrantedException.objects.create(
        coder=excepted.coder,
        path=excepted.path,
        level=excepted.level,
        rule=rule.id,
        asks=rule.asks,
        stood=rule.state,
        since=today,
        until=excepted.until,
        why=entry.why,
        by=entry.actor,
        made_in=entry,
    )


@in_turn
def end_exception(*, by: Account, exception: GrantedException, why: str) -> Entry:
    """End an exception before its day. Raises NotAllowed, or Refused where it has ended."""
    ask(by, may_end_exception, exception)
    refuse_if(not why.strip(), SAY_WHY)
    basis = _basis(exception.coder, exception.path, exception.level)
    details = {"level": exception.level, "rule": exception.asks}
    entry = write_entry(
        by=by,
        action="exception.ended",
        about=exception.coder_id,
        why=why.strip(),
        details=details,
    )
    live = GrantedException.objects.filter(pk=exception.pk, ended_in=None)
    refuse_if(not live.update(ended_in=entry), ENDED)
    _keep_excepted(entry, "exception_ended", exception, basis)
    return entry


def put_hold(*, entry: Entry, about: str, facility: int | None) -> Hold:
    """Keep a record from being erased, under the entry of whoever holds it, who was asked already.

    Raises Refused, with a sentence, where nobody is named or no reason is said.
    """
    if entry.actor is None:
        raise Refused(NAMED)
    refuse_if(not entry.why.strip(), SAY_WHY_KEPT)
    return Hold.objects.create(
        about=about, facility_id=facility, why=entry.why, by=entry.actor, made_in=entry
    )


def lift_hold(*, entry: Entry, hold: Hold) -> None:
    """Lift a hold, under the entry of whoever lifts it, who was asked already.

    Raises Overtaken where somebody did so before, and Refused where no reason is said.
    """
    refuse_if(not entry.why.strip(), SAY_WHY_KEPT)
    if not Hold.objects.filter(pk=hold.pk, lifted_in=None).update(lifted_in=entry):
        raise Overtaken(LIFTED)


@in_turn
def erase_decision(decision: int) -> Entry:
    """Erase what people said in a decision. Whoever asks has looked whether its time has come."""
    coder = DecisionRecord.objects.values_list("coder", flat=True).get(pk=decision)
    details = {"decision": str(decision)}
    entry = write_entry(by=None, action="decision.erased", about=coder, details=details)
    erase_words(entry, [decision])
    return entry


@in_turn
def settle_retention(
    *, by: Account, months: int, why: str, kind: KeptAs = KeptAs.HIRING
) -> Retention:
    """Settle for how many months something is kept after it was decided.

    Raises NotAllowed, or Refused for less than a year.
    """
    ask(by, may_settle_retention)
    refuse_if(not why.strip(), SAY_WHY_KEPT)
    refuse_if(months < LEAST_MONTHS_KEPT, A_YEAR)
    entry = write_entry(
        by=by,
        action="retention.settled",
        why=why.strip(),
        details={"kept": kind.label, "months": str(months)},
    )
    return Retention.objects.create(kind=kind_in_rows(kind), months=months, made_in=entry)
