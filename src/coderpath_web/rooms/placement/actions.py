"""Keeping candidates, hiring them at a level, closing and erasing: one entry each, by a person.

The journal never names a candidate: what is known of one can be erased, and the journal cannot.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from coderpath.decision.record import Person
from coderpath.facts.rows import Report
from coderpath.facts.values.unreadable import Unreadable
from coderpath.path import Level
from coderpath_web import clock
from coderpath_web.access.acting_as import role_at
from coderpath_web.access.days_meant import refuse_not_meant
from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Overtaken, Refused, refuse_if
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import (
    SAY_WHY,
    Excepted,
    lift_hold,
    put_exception,
    put_hold,
    record_transition,
)
from coderpath_web.decisions.models import Hold, Transition
from coderpath_web.decisions.people import person
from coderpath_web.decisions.positions import Change
from coderpath_web.decisions.recording import Outcome
from coderpath_web.decisions.resting import Rule
from coderpath_web.facts.as_json import as_json
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.reserved import read_new_id
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.erasing import forget
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder, Facility
from coderpath_web.rooms.placement.judged import (
    FROM_THE_CANDIDATE,
    CandidateJudged,
    is_taken,
)
from coderpath_web.rooms.placement.models import (
    ERASED,
    Candidate,
    CandidateFact,
    OvertakenIncumbent,
)
from coderpath_web.rooms.placement.overtaken import Incumbent, Incumbents
from coderpath_web.rooms.placement.rules import (
    CLOSED,
    KINDS,
    may_change_candidate,
    may_erase,
    may_hold,
    may_place_above,
    may_place_at,
)

SAY_WHO = "Say what the candidate is called."
SAY_ID = "Say which id the new coder gets: the one that your other systems use."
ID_TAKEN = "Somebody has the id {code} already."
NO_LEADER = "Nobody on file has the id {code}, so nobody can report to them."
NOT_JUDGED = "No path is in force on the first day, so no level can be given."
UNKNOWN_LEVEL = "The path has no such level for a new hire."
ABOVE = (
    "This is above what the rules allow. Say until when the exception counts: it covers {rules}."
)
NOT_A_KIND = "This is not asked of candidates."
THERE = "This is known already."


class Newcomer(NamedTuple):
    """Somebody who may be hired."""

    name: str
    facility: Facility | None
    starts: date
    note: str = ""


class Hiring(NamedTuple):
    """How a candidate is hired: under which id, at which level, and why."""

    code: str
    level: str
    why: str
    until: date | None = None
    """The first day on which an exception no longer counts, for a level above the rules."""
    to: str = ""
    """The id of whom the coder reports to from the first day; empty while it is not known."""


@in_turn
def add_candidate(*, by: Account, newcomer: Newcomer) -> Candidate:
    """Keep a candidate. Raises NotAllowed or Refused."""
    ask(by, may_place_at, newcomer.facility)
    refuse_if(not newcomer.name.strip(), SAY_WHO)
    refuse_not_meant(newcomer.starts)
    place = newcomer.facility.code if newcomer.facility else ""
    entry = write_entry(by=by, action="candidate.added", details={"at": place})
    given = newcomer._replace(name=newcomer.name.strip())._asdict()
    return Candidate.objects.create(added_in=entry, **given)


@in_turn
def tell_of_candidate(*, by: Account, candidate: Candidate, new: Sequence[NewFact]) -> Entry:
    """Put down what is known of a candidate; no fact comes of it. Raises NotAllowed or Refused."""
    candidate = refuse_closed(candidate)
    ask(by, may_change_candidate, candidate)
    refuse_if(any(one.kind not in KINDS for one in new), NOT_A_KIND)
    known = [(one.kind, one.written) for one in candidate.facts.all()]
    written = [(one.kind, as_json(one)) for one in new]
    refuse_if(any(one in known for one in written), THERE)
    entry = write_entry(by=by, action="candidate.told", details=_details(candidate))
    CandidateFact.objects.bulk_create(
        CandidateFact(candidate=candidate, kind=kind, written=row, added_in=entry)
        for kind, row in written
    )
    return entry


@in_turn
def take_out(*, by: Account, candidate: Candidate, number: int) -> Entry:
    """Take something out of what is known of a candidate. Raises NotAllowed, or Overtaken."""
    candidate = refuse_closed(candidate)
    ask(by, may_change_candidate, candidate)
    entry = write_entry(by=by, action="candidate.told", details=_details(candidate))
    gone, _ = candidate.facts.filter(pk=number).delete()
    if not gone:
        raise Overtaken("Somebody took this out in the meantime.")
    return entry


@in_turn
def hire_candidate(*, by: Account, candidate: Candidate, hiring: Hiring) -> Transition:
    """Hire a candidate at a level: all that is known becomes facts, in the turn of the entry.

    Above what the rules allow only as an exception, with an end, by who may grant one. Raises
    NotAllowed, Overtaken, or Refused.
    """
    now = refuse_closed(candidate)
    hiring = hiring._replace(code=_id_given(hiring))
    judged = CandidateJudged(now)
    chosen = next((one for one in judged.levels if one.level.level == hiring.level), None)
    ask(by, may_change_candidate if chosen and _fits(judged, hiring) else may_place_above, now)
    _refuse_unfit(judged, hiring)
    if chosen is None or judged.document is None:
        raise Refused(UNKNOWN_LEVEL)
    coder = Coder.objects.create(code=hiring.code)
    entry = write_entry(
        by=by, action="candidate.hired", about=coder, why=hiring.why.strip(), details=_details(now)
    )
    change = Change(
        coder,
        hiring.level,
        now.starts,
        facility=now.facility.code if now.facility else "",
        more=(*judged.rows(coder.code), *_reporting(now, hiring)),
    )
    resting = chosen.resting
    excepted = [] if _fits(judged, hiring) else resting.open
    granted = [_granted(one, hiring) for one in excepted]
    overtakes = _overtaken(now, judged, chosen.level)
    move = record_transition(
        entry=entry,
        change=change,
        document=judged.document,
        rests_on=resting,
        via=now.via,
        outcome=Outcome(
            "hired",
            {"granted": granted, "overtakes": len(overtakes)},
            [_decides(entry, now, granted)],
        ),
    )
    for rule in excepted:
        until = hiring.until or clock.today()
        about = Excepted(coder, resting.path, hiring.level, rule, until, first=now.starts)
        put_exception(entry=entry, excepted=about)
    _close(now, closed_in=entry, hired_as=coder)
    _keep_overtaken(now, overtakes, entry)
    return move


def _overtaken(candidate: Candidate, judged: CandidateJudged, level: Level) -> list[Incumbent]:
    """Give whom the level overtakes as the hire is decided, before anything of it is on file."""
    if judged.document is None or judged.path is None:
        return []
    there = Incumbents.there(judged.document, judged.path, candidate.facility_id, clock.today())
    return there.below(level)


def _keep_overtaken(candidate: Candidate, overtakes: Sequence[Incumbent], entry: Entry) -> None:
    OvertakenIncumbent.objects.bulk_create(
        OvertakenIncumbent(
            candidate=candidate,
            coder_id=one.person.coder,
            holds=one.holds,
            lacks=list(one.lacks),
            personnel=one.personnel,
            made_in=entry,
        )
        for one in overtakes
    )


def _decides(entry: Entry, candidate: Candidate, granted: Sequence[object]) -> Person:
    """Name who hires, in the role that places; above the rules in the one that excepts."""
    needs = P.GRANT_EXCEPTIONS if granted else P.PLACE_HIRES
    return person(entry, "decided", role_at(entry, candidate.facility_id, needs))


def _id_given(hiring: Hiring) -> str:
    """Read the id that the coder gets. Raises Refused where no page could lie under it."""
    refuse_if(not hiring.code.strip(), SAY_ID)
    code = read_new_id(hiring.code.strip())
    if isinstance(code, Unreadable):
        raise Refused(f"{code.found}. {code.allowed}. {code.mend}.")
    return code


def _reporting(candidate: Candidate, hiring: Hiring) -> Iterator[NewFact]:
    if hiring.to:
        first = candidate.starts.toordinal()
        row = Report(hiring.code, hiring.to, first, source=FROM_THE_CANDIDATE)
        yield NewFact("reports", row)


def _granted(rule: Rule, hiring: Hiring) -> dict[str, Any]:
    """Give an exception that is granted with the level, as the record tells of it."""
    until = hiring.until or clock.today()
    return {"rule": rule.id, "asks": rule.asks, "until": until.isoformat()}


def _fits(judged: CandidateJudged, hiring: Hiring) -> bool:
    """Tell whether the rules allow the level: the one of placement, or one below it."""
    names = [one.level.level for one in judged.levels]
    if judged.fits is None or hiring.level not in names:
        return False
    return names.index(hiring.level) <= names.index(judged.fits.level)


def _refuse_unfit(judged: CandidateJudged, hiring: Hiring) -> None:
    refuse_if(is_taken(hiring.code), ID_TAKEN.format(code=hiring.code))
    refuse_if(not hiring.why.strip(), SAY_WHY)
    refuse_if(bool(hiring.to) and not is_taken(hiring.to), NO_LEADER.format(code=hiring.to))
    refuse_if(not judged.levels, NOT_JUDGED)
    chosen = [one for one in judged.levels if one.level.level == hiring.level]
    refuse_if(not chosen, UNKNOWN_LEVEL)
    if not _fits(judged, hiring) and hiring.until is None:
        raise Refused(ABOVE.format(rules="; ".join(one.asks for one in chosen[0].resting.open)))


@in_turn
def close_candidate(*, by: Account, candidate: Candidate, why: str) -> Entry:
    """Close a candidate who is not hired. Raises NotAllowed, Overtaken, or Refused."""
    now = refuse_closed(candidate)
    ask(by, may_change_candidate, now)
    refuse_if(not why.strip(), SAY_WHY)
    entry = write_entry(by=by, action="candidate.closed", details=_details(now))
    _close(now, closed_in=entry, note=f"{now.note}\n{why.strip()}".strip())
    return entry


@in_turn
def hold_candidate(*, by: Account, candidate: Candidate, why: str) -> Hold:
    """Keep what is known of a candidate from being erased. Raises NotAllowed or Refused."""
    candidate = _anew(candidate)
    ask(by, may_hold, candidate)
    entry = write_entry(
        by=by, action="candidate.held", why=why.strip(), details=_details(candidate)
    )
    return put_hold(entry=entry, about=candidate.via, facility=candidate.facility_id)


@in_turn
def release_candidate(*, by: Account, candidate: Candidate, hold: Hold, why: str) -> Entry:
    """Lift a hold on a candidate. Raises NotAllowed, Overtaken or Refused."""
    candidate = _anew(candidate)
    ask(by, may_hold, candidate)
    entry = write_entry(
        by=by, action="candidate.released", why=why.strip(), details=_details(candidate)
    )
    lift_hold(entry=entry, hold=hold)
    return entry


@in_turn
def erase_candidate(*, by: Account | None, candidate: Candidate) -> Entry:
    """Erase what is known of a candidate who was decided on. Raises NotAllowed."""
    candidate = _anew(candidate)
    ask(by, may_erase, candidate)
    entry = write_entry(by=by, action="candidate.erased", details=_details(candidate))
    candidate.facts.all().delete()
    forget(Candidate, [candidate.pk], "name")
    Candidate.objects.filter(pk=candidate.pk).update(name=ERASED, note="", erased_in=entry)
    return entry


def _anew(candidate: Candidate) -> Candidate:
    """Read a candidate as it is in the turn."""
    return Candidate.objects.select_related("facility", "closed_in").get(pk=candidate.pk)


def refuse_closed(candidate: Candidate) -> Candidate:
    """Read a candidate as it is in the turn; say who was faster where it is closed."""
    now = _anew(candidate)
    if now.closed_in is not None:
        raise Overtaken(f"{now.closed_in.actor_name} closed this candidate in the meantime.")
    return now


def _close(candidate: Candidate, **how: object) -> None:
    if not Candidate.objects.filter(pk=candidate.pk, closed_in=None).update(**how):
        raise Overtaken(CLOSED)


def _details(candidate: Candidate) -> dict[str, object]:
    return {"candidate": str(candidate.pk)}
