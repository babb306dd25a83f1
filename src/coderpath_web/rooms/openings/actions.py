"""Posting an opening, applying, shortlisting, choosing and closing: one entry each, by a person.

Who is not chosen is answered under an entry of their own (`answering.py`).
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from coderpath.sentence.calendar import day_words
from coderpath_web import clock
from coderpath_web.access.days_meant import refuse_not_meant
from coderpath_web.access.refused import Overtaken, Refused, refuse_if
from coderpath_web.access.ruling import ask
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import (
    AHEAD,
    FAR_AHEAD,
    SAY_WHY,
    lift_hold,
    put_hold,
    record_transition,
)
from coderpath_web.decisions.models import Hold
from coderpath_web.decisions.positions import Change
from coderpath_web.decisions.recording import Outcome
from coderpath_web.decisions.resting_today import RestingToday, resting_or_refuse
from coderpath_web.documents.queries import in_force, path_of
from coderpath_web.facts.names import coder_name
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.erasing import ERASED, forget
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Facility
from coderpath_web.rooms.openings.answering import (
    basis_of,
    keep_answer,
    owed_an_answer,
    people_of,
    step,
)
from coderpath_web.rooms.openings.enums import Act, Reach
from coderpath_web.rooms.openings.models import Application, ApplicationStep, Opening
from coderpath_web.rooms.openings.queries import applications, openings
from coderpath_web.rooms.openings.rules import (
    ANSWERED,
    CLOSED,
    may_apply,
    may_erase_applications,
    may_fill,
    may_hold_applications,
    may_post_at,
    may_take_back,
)

NO_POST = "The path in force has no such position."
NO_PATH = "No path is in force today."
LATER = "The last day to apply is today or later."
ENDS_LATER = "A position ends after it begins."
SAY_WHAT = "Say what the position is, in a few words."
NOT_MET = (
    "{name} no longer meets all that the position requires: {rules}. An exception can cover it."
)


class Posting(NamedTuple):
    """A post that is to be filled."""

    level: str
    facility: Facility | None
    reach: Reach
    begins: date
    ends: date | None
    """The first day without it; None for one that lasts."""
    apply_by: date
    says: str


class Choice(NamedTuple):
    """Who is chosen, from which day on, and why."""

    application: Application
    effective: date
    why: str


@in_turn
def post_opening(*, by: Account, posting: Posting) -> Opening:
    """Post an opening. Raises NotAllowed or Refused."""
    ask(by, may_post_at, posting.facility, posting.reach)
    title = _title(posting.level)
    refuse_if(not posting.says.strip(), SAY_WHAT)
    refuse_if(posting.apply_by < clock.today(), LATER)
    _refuse_days(posting)
    place = posting.facility.code if posting.facility else "everywhere"
    details = {"post": title, "at": place, "from": day_words(posting.begins.toordinal())}
    entry = write_entry(by=by, action="opening.posted", details=details)
    return Opening.objects.create(
        title=title, made_in=entry, **posting._replace(says=posting.says.strip())._asdict()
    )


def _refuse_days(posting: Posting) -> None:
    refuse_not_meant(posting.begins)
    refuse_not_meant(posting.apply_by)
    if posting.ends is not None:
        refuse_if(posting.ends <= posting.begins, ENDS_LATER)
        refuse_not_meant(posting.ends - timedelta(days=1))


def _title(level: str) -> str:
    document = in_force(clock.today())
    found = path_of(document).by_name.get(level) if document else None
    if found is None or not found.opening:
        raise Refused(NO_POST)
    return found.title


@in_turn
def apply_for(*, by: Account, opening: Opening, says: str = "") -> Application:
    """Apply for an opening. Raises NotAllowed, or Refused."""
    opening = _anew(opening)
    ask(by, may_apply, opening)
    coder = by.coder
    if coder is None:
        raise Refused(NO_PATH)
    resting = resting_or_refuse(coder, opening.level, NO_POST).rests_on
    entry = write_entry(by=by, action="opening.applied", about=coder, details=_details(opening))
    application = Application.objects.create(
        opening=opening,
        coder=coder,
        says=says.strip(),
        rests_on=resting.as_json(),
        made_in=entry,
    )
    step(application, entry, Act.APPLIED, before="")
    return application


@in_turn
def withdraw_application(*, by: Account, application: Application) -> Entry:
    """Withdraw one's own application. Raises NotAllowed."""
    application = _as_it_is(application)
    ask(by, may_take_back, application)
    details = _details(application.opening)
    entry = write_entry(
        by=by, action="opening.withdrawn", about=application.coder_id, details=details
    )
    step(application, entry, Act.WITHDRAWN, before=application.last.act)
    return entry


@in_turn
def shortlist(*, by: Account, application: Application, why: str) -> Entry:
    """Put an applicant on the short list, with a reason. Raises NotAllowed, Overtaken, Refused."""
    application = _as_it_is(application)
    ask(by, may_fill, application.opening)
    refuse_if(not why.strip(), SAY_WHY)
    if not application.is_open:
        raise Overtaken(ANSWERED)
    details = _details(application.opening)
    entry = write_entry(
        by=by,
        action="opening.shortlisted",
        about=application.coder_id,
        details=details,
    )
    step(application, entry, Act.SHORTLISTED, before=application.last.act, why=why)
    return entry


@in_turn
def choose(*, by: Account, opening: Opening, choice: Choice, answers: Mapping[int, str]) -> Entry:
    """Fill an opening: one applicant gets the post from a day on, every other an answer.

    `answers` are the reasons for the others, by their applications. One post that ends leaves the
    level held as it is beside it. Raises NotAllowed, Overtaken where somebody was faster, Refused.
    """
    refuse_closed(opening)
    ask(by, may_fill, opening)
    chosen = _as_it_is(choice.application)
    document, _, resting = can_be_chosen(choice)
    owed = owed_an_answer(opening, answers, but=chosen.pk)
    details = _details(opening) | {"from": day_words(choice.effective.toordinal())}
    entry = write_entry(
        by=by,
        action="opening.filled",
        about=chosen.coder,
        why=choice.why.strip(),
        details=details,
    )
    people = people_of(chosen, entry, Act.CHOSEN.value)
    change = Change(
        chosen.coder,
        opening.level,
        choice.effective,
        facility=opening.facility.code if opening.facility else "",
        leaves=() if opening.ends else None,
        asked=resting.move,
        until=opening.ends,
    )
    record_transition(
        entry=entry,
        change=change,
        document=document,
        rests_on=resting,
        via=opening.via,
        outcome=Outcome("chosen", {"post": opening.title}, people),
    )
    step(chosen, entry, Act.CHOSEN, before=chosen.last.act, why=choice.why)
    _close(opening, entry)
    _answer_each(opening, owed, answers, by)
    return entry


def can_be_chosen(choice: Choice) -> RestingToday:
    """Judge again whether somebody can be chosen, and give what that rests on; nothing is saved.

    Raises Overtaken where they were answered, Refused where a rule or the choice stands in the way.
    """
    chosen = _as_it_is(choice.application)
    refuse_if(not choice.why.strip(), SAY_WHY)
    refuse_if(choice.effective > clock.today() + AHEAD, FAR_AHEAD)
    if not chosen.is_open:
        raise Overtaken(ANSWERED)
    found = resting_or_refuse(chosen.coder, chosen.opening.level, NO_POST)
    if found.rests_on.open:
        rules = "; ".join(one.asks for one in found.rests_on.open)
        raise Refused(NOT_MET.format(name=coder_name(chosen.coder.code), rules=rules))
    return found


@in_turn
def close_opening(*, by: Account, opening: Opening, why: str, answers: Mapping[int, str]) -> Entry:
    """Close an opening without a choice; everyone who applied gets an answer. Raises as above."""
    refuse_closed(opening)
    ask(by, may_fill, opening)
    refuse_if(not why.strip(), SAY_WHY)
    owed = owed_an_answer(opening, answers)
    entry = write_entry(by=by, action="opening.closed", why=why.strip(), details=_details(opening))
    _close(opening, entry)
    _answer_each(opening, owed, answers, by)
    return entry


@in_turn
def hold_applications(*, by: Account, opening: Opening, why: str) -> Hold:
    """Keep what applicants wrote from being erased. Raises NotAllowed or Refused."""
    opening = _anew(opening)
    ask(by, may_hold_applications, opening)
    entry = write_entry(by=by, action="opening.held", why=why.strip(), details=_details(opening))
    return put_hold(entry=entry, about=opening.via, facility=opening.facility_id)


@in_turn
def release_applications(*, by: Account, opening: Opening, hold: Hold, why: str) -> Entry:
    """Lift a hold on applications. Raises NotAllowed, Overtaken or Refused."""
    opening = _anew(opening)
    ask(by, may_hold_applications, opening)
    entry = write_entry(
        by=by, action="opening.released", why=why.strip(), details=_details(opening)
    )
    lift_hold(entry=entry, hold=hold)
    return entry


@in_turn
def erase_applications(*, by: Account | None, opening: Opening) -> Entry:
    """Erase what applicants wrote, how they stood, and the reasons; who applied stays.

    Raises NotAllowed.
    """
    opening = _anew(opening)
    ask(by, may_erase_applications, opening)
    entry = write_entry(by=by, action="opening.erased", details=_details(opening))
    some = Application.objects.filter(opening=opening)
    steps = ApplicationStep.objects.filter(application__in=some).exclude(why="")
    forget(Application, some.values_list("pk", flat=True), "says", "rests_on")
    forget(ApplicationStep, steps.values_list("pk", flat=True), "why")
    some.update(says="", rests_on={})
    steps.update(why=ERASED)
    Opening.objects.filter(pk=opening.pk, erased_in=None).update(erased_in=entry)
    return entry


def refuse_closed(opening: Opening) -> None:
    """Say to whoever was slower who was faster, before a rule says that it is closed.

    Raises Overtaken.
    """
    now = Opening.objects.select_related("closed_in").get(pk=opening.pk)
    if now.closed_in is not None:
        raise Overtaken(f"{now.closed_in.actor_name} closed this opening in the meantime.")


def _answer_each(
    opening: Opening, owed: Sequence[Application], answers: Mapping[int, str], by: Account
) -> None:
    """Answer those who are not chosen, each under an entry about them."""
    filled = any(one.last.act == Act.CHOSEN for one in applications(opening))
    for one in owed:
        one.opening, basis = opening, basis_of(one)
        entry = write_entry(
            by=by, action="opening.answered", about=one.coder, details=_details(opening)
        )
        keep_answer(one, entry, basis, answers[one.pk].strip(), filled=filled)


def _close(opening: Opening, entry: Entry) -> None:
    if not Opening.objects.filter(pk=opening.pk, closed_in=None).update(closed_in=entry):
        raise Overtaken(CLOSED)


def _anew(opening: Opening) -> Opening:
    """Read an opening as it is in the turn."""
    return openings().get(pk=opening.pk)


def _as_it_is(application: Application) -> Application:
    """Read an application as it is in the turn, with its opening."""
    found = Application.objects.select_related("coder", "opening__facility")
    return found.prefetch_related("acts").get(pk=application.pk)


def _details(opening: Opening) -> dict[str, object]:
    return {"post": opening.title}
