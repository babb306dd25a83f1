"""Asking for a move, deciding on it, settling who decides: one entry each, by a named person."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import listed
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.access.ruling import as_of_now, ask
from coderpath_web.accounts.models import Account
from coderpath_web.decisions.actions import AHEAD, FAR_AHEAD, NAMED, SAY_WHY, record_transition
from coderpath_web.decisions.erasing import erase_words
from coderpath_web.decisions.other_move import other_today
from coderpath_web.decisions.positions import Change
from coderpath_web.decisions.recording import Basis, Outcome, keep_record
from coderpath_web.decisions.resting import RestsOn
from coderpath_web.decisions.resting_today import resting_or_refuse
from coderpath_web.decisions.shown import rules_said
from coderpath_web.decisions.withheld_rules import rules_withheld
from coderpath_web.journal.actions import write_entry
from coderpath_web.journal.ledger.erasing import ERASED, forget
from coderpath_web.journal.models import Entry
from coderpath_web.journal.turn import in_turn
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.chain import Link, as_json
from coderpath_web.rooms.requests.deciders import role_of
from coderpath_web.rooms.requests.enums import RECORDED, Act, Stage
from coderpath_web.rooms.requests.machine import FOLLOWS, after
from coderpath_web.rooms.requests.models import (
    WITHOUT_A_REASON,
    ChainSetting,
    MoveRequest,
    RequestStep,
)
from coderpath_web.rooms.requests.people import people_of
from coderpath_web.rooms.requests.queries import chain_for, requests
from coderpath_web.rooms.requests.rules import (
    UNKNOWN,
    may_ask,
    may_decide,
    may_settle_deciders,
    may_speak_for,
)
from coderpath_web.rooms.requests.told import did

NAME_A_RULE = (
    "Some requirements aren’t met. Choose the one you need an exception for, and explain why."
)
LATER_DAY = "The day to look again is a day to come, within two years."
NO_LEVEL = (
    "The path in force has no level “{title}” any more, so nothing can be decided. Whoever asked "
    "can withdraw the request, and ask anew."
)

WRITTEN = {
    Act.AGREED: "request.agreed",
    Act.APPROVED: "request.approved",
    Act.NOT_NOW: "request.not-now",
    Act.REFUSED: "request.refused",
    Act.ASKED_MORE: "request.asked-more",
    Act.ANSWERED: "request.answered",
    Act.WITHDRAWN: "request.withdrawn",
    Act.APPEALED: "request.appealed",
}


class Said(NamedTuple):
    """What somebody says with an act: why, and what goes with it."""

    why: str = ""
    shown: int | None = None
    """The number of the step that the page showed as the last; None where no page was shown."""
    again_on: date | None = None
    effective: date | None = None


@in_turn
def ask_to_move(
    *, by: Account, coder: Coder, level: str, why: str = "", excepting: Collection[str] = ()
) -> MoveRequest:
    """Ask that a coder moves to a level; empty: leaves the path. Raises NotAllowed or Refused.

    Where rules stand open, it is asked for as an exception to one of them at least.
    """
    ask(by, may_ask, coder, level)
    resting = resting_or_refuse(coder, level, UNKNOWN).rests_on
    _refuse_unsaid(resting, excepting, why)
    entry = write_entry(
        by=by,
        action="request.asked",
        about=coder,
        why=why.strip(),
        details=_details(resting.title, resting.move),
    )
    chain = chain_for(resting.move, level)
    request = MoveRequest.objects.create(
        coder=coder,
        move=resting.move,
        level=level,
        title=resting.title,
        chain=as_json(chain),
        steps=len(chain),
        excepting=sorted(excepting),
        rests_on=resting.as_json(),
        made_in=entry,
    )
    _add(request, entry, Act.ASKED, before="", place=0, number=1)
    return request


def _refuse_unsaid(resting: RestsOn, excepting: Collection[str], why: str) -> None:
    open_rules = {one.id for one in resting.open}
    if open_rules and not open_rules.intersection(excepting):
        raise Refused(NAME_A_RULE)
    if unknown := sorted(set(excepting) - open_rules):
        message = (
            f"No exception is needed to {listed(unknown)}: choose among the rules that are open."
        )
        raise Refused(message)
    if excepting and not why.strip():
        raise Refused(SAY_WHY)


@in_turn
def approve_request(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Approve a request at its step; the last step moves the coder, from its effective day on.

    Raises NotAllowed, Overtaken where somebody was faster, or Refused.
    """
    is_last = _now(request, said).stand.place == request.steps - 1
    if not is_last:
        return _decide(by, request, Act.AGREED, said._replace(effective=None))
    return _decide(by, request, Act.APPROVED, said)


@in_turn
def put_off_request(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Say not now, with a day to look again. Raises as approving does."""
    today = clock.today()
    if said.again_on is None or not today < said.again_on <= today + AHEAD:
        raise Refused(LATER_DAY)
    return _decide(by, request, Act.NOT_NOW, said)


@in_turn
def refuse_request(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Refuse a request. Raises as approving does."""
    return _decide(by, request, Act.REFUSED, said)


@in_turn
def ask_for_more(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Ask the coder for more before deciding. Raises as approving does."""
    return _decide(by, request, Act.ASKED_MORE, said)


@in_turn
def answer_request(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Answer what was asked. Raises NotAllowed, Overtaken or Refused."""
    return _speak(by, request, Act.ANSWERED, said)


@in_turn
def withdraw_request(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Withdraw a request. Raises NotAllowed, Overtaken or Refused."""
    return _speak(by, request, Act.WITHDRAWN, said)


@in_turn
def appeal_request(*, by: Account, request: MoveRequest, said: Said) -> RequestStep:
    """Ask somebody else to decide on what was refused, once. Raises as answering does."""
    return _speak(by, request, Act.APPEALED, said)


@in_turn
def settle_deciders(
    *, by: Account, move: str, level: str, chain: Sequence[Link], why: str
) -> ChainSetting:
    """Settle who decides on moves of a kind to a level; no steps: as for all others again.

    Requests that are open keep the chain that they were asked under. Raises NotAllowed or Refused.
    """
    ask(by, may_settle_deciders)
    if not why.strip():
        raise Refused("Say why, so that others can follow it later.")
    details = {
        "moves": move or "all",
        "level": level or "all",
        "steps": [one.title for one in chain] or "as for all others",
    }
    entry = write_entry(by=by, action="request.settled", why=why.strip(), details=details)
    return ChainSetting.objects.create(move=move, level=level, chain=as_json(chain), made_in=entry)


@in_turn
def erase_request(request: int) -> Entry:
    """Erase what people said in a request. Whoever asks has looked whether its time has come."""
    one = MoveRequest.objects.get(pk=request)
    steps = RequestStep.objects.filter(request=one)
    details = {"request": str(one.pk)}
    entry = write_entry(by=None, action="request.erased", about=one.coder_id, details=details)
    forget(RequestStep, steps.values_list("pk", flat=True), "why")
    MoveRequest.objects.filter(pk=one.pk, erased_in=None).update(erased_in=entry)
    steps.exclude(why="").update(why=ERASED)
    erase_words(entry, list(steps.values_list("made_in", flat=True)))
    return entry


def _now(request: MoveRequest, said: Said) -> MoveRequest:
    """Read a request as it is in the turn. Raises Overtaken where it is not as it was shown."""
    now = requests().get(pk=request.pk)
    if said.shown is not None and now.last.number != said.shown:
        raise Overtaken(did(now.last))
    return now


def _decide(by: Account, request: MoveRequest, act: Act, said: Said) -> RequestStep:
    now = _now(request, said)
    ask(by, may_decide, now)
    gone = NO_LEVEL.format(title=now.title or now.level)
    document, _, resting = resting_or_refuse(now.coder, now.level, gone)
    if act in {Act.AGREED, Act.APPROVED} and (other := other_today(now.move, resting.move)):
        raise Refused(other)
    if act is Act.APPROVED:
        _refuse_open(resting, said, withheld_about(as_of_now(by), now.coder_id))
    entry, role = _entry(by, now, act, said), role_of(as_of_now(by), now)
    if act not in RECORDED:
        return _do(now, entry, act, said, role=role, rests_on=resting.as_json())
    outcome = _outcome(now, entry, act, said, role)
    if act is Act.APPROVED and said.effective:
        change = Change(now.coder, now.level, said.effective, asked=now.move)
        record_transition(
            entry=entry,
            change=change,
            document=document,
            rests_on=resting,
            via=now.via,
            outcome=outcome,
        )
    else:
        keep_record(entry, now.coder, Basis.of(document, resting), outcome)
    return _do(now, entry, act, said, role=role)


def _outcome(now: MoveRequest, entry: Entry, act: Act, said: Said, role: str) -> Outcome:
    """Give what the record of a decision tells of its request."""
    told = {
        "via": now.via,
        "move": now.move,
        "title": now.title,
        "again_on": said.again_on.isoformat() if act is Act.NOT_NOW and said.again_on else None,
        "may_appeal": act is Act.REFUSED and not now.stand.appealed,
        "on_appeal": now.stand.appealed,
    }
    return Outcome(act.value, told, people_of(now, entry, act, role))


def _refuse_open(resting: RestsOn, said: Said, kinds: frozenset[str]) -> None:
    if said.effective is None:
        raise Refused("Say from which day on.")
    if said.effective > clock.today() + AHEAD:
        raise Refused(FAR_AHEAD)
    if resting.open:
        withheld = rules_withheld(resting.path, resting.level, kinds)
        rules = rules_said(resting.open, withheld)
        message = (
            f"Not met, and covered by no exception: {rules}. Grant one first, or choose “Not now”."
        )
        raise Refused(message)


def _speak(by: Account, request: MoveRequest, act: Act, said: Said) -> RequestStep:
    now = _now(request, said)
    ask(by, may_speak_for, now, act)
    return _do(now, _entry(by, now, act, said), act, said)


def _entry(by: Account, request: MoveRequest, act: Act, said: Said) -> Entry:
    if act not in WITHOUT_A_REASON and not said.why.strip():
        raise Refused(SAY_WHY)
    details = _details(request.title, request.move)
    if said.effective and act is Act.APPROVED:
        details["from"] = day_words(said.effective.toordinal())
    if said.again_on and act is Act.NOT_NOW:
        details["look again on"] = day_words(said.again_on.toordinal())
    return write_entry(
        by=by, action=WRITTEN[act], about=request.coder_id, why=said.why.strip(), details=details
    )


def _do(now: MoveRequest, entry: Entry, act: Act, said: Said, **more: Any) -> RequestStep:
    stand = now.stand
    if after(stand, act, now.steps) is None:
        raise Overtaken(did(now.last))
    return _add(
        now,
        entry,
        act,
        before=stand.stage.value,
        place=stand.place,
        number=now.last.number + 1,
        again_on=said.again_on if act is Act.NOT_NOW else None,
        effective=said.effective if act is Act.APPROVED else None,
        **more,
    )


def _add(request: MoveRequest, entry: Entry, act: Act, **more: Any) -> RequestStep:
    if entry.actor is None:
        raise Refused(NAMED)
    return RequestStep.objects.create(
        request=request,
        act=act.value,
        after=FOLLOWS[Stage(more["before"]), act].value,
        why=entry.why,
        by=entry.actor,
        made_in=entry,
        **more,
    )


def _details(title: str, move: str) -> dict[str, object]:
    return {"move": move, "level": title} if title else {"move": move}
