"""Requests as they wait in somebody's queue: to decide, to answer, and with others."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse

from coderpath.sentence.calendar import day_words
from coderpath.sentence.words import listed
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.waiting import Waiting, WaitingKind, done_lately, told, told_since
from coderpath_web.rooms.requests.chain import DECIDERS
from coderpath_web.rooms.requests.deciders import (
    Decider,
    ViewersHolding,
    deciders,
    has_asked,
    here_since,
    link_of,
)
from coderpath_web.rooms.requests.enums import Stage
from coderpath_web.rooms.requests.models import MoveRequest
from coderpath_web.rooms.requests.queries import (
    answers_since,
    asked_by,
    coders_of_open,
    open_requests,
)
from coderpath_web.rooms.requests.rules import may_settle_deciders
from coderpath_web.rooms.requests.told import (
    NAME_SOMEBODY,
    NOBODY,
    answer_said,
    asks_for,
    what_follows,
)
from coderpath_web.ui.shell import Link

REQUEST = WaitingKind(
    "request", "Request to decide", one="request to decide", many="requests to decide"
)
TO_ANSWER = WaitingKind(
    "request-answer", "Question to answer", one="question to answer", many="questions to answer"
)


ANSWERED = WaitingKind(
    "request-answered",
    "Your request was answered",
    one="answer to your request",
    many="answers to your requests",
)


def requests_waiting(viewer: Viewer) -> Iterator[Waiting]:
    """Go through the open requests in which a viewer takes part, or of whom a viewer leads.

    After them come the answers to the viewer's own.
    """
    near, known = _near(viewer), ViewersHolding(viewer.day)
    for one in open_requests().filter(pk__in=near) if near else ():
        is_theirs = viewer.is_self(one.coder_id) or has_asked(viewer, one)
        can = deciders(one, viewer.day, known)
        mine = [who for who in can if who.viewer.account.pk == viewer.account.pk]
        if mine and mine[0].since <= viewer.day and not _is_late(one, viewer):
            yield _to_decide(one, can, mine[0], viewer)
        elif not can and not viewer.is_self(one.coder_id) and may_settle_deciders(viewer):
            yield _to_name(one)
        elif is_theirs or viewer.leads(one.coder_id):
            yield _theirs(one, can, may_answer=is_theirs)
    yield from _answers(viewer)


DECIDED = {"request.approved", "request.not-now", "request.refused"}
"""What entries say of an answer."""


def _answers(viewer: Viewer) -> Iterator[Waiting]:
    """Go through what was decided lately about the viewer, whoever asked for it."""
    coder = viewer.account.coder_id
    is_any = coder and not DECIDED.isdisjoint(done_lately(viewer))
    for one in answers_since(coder, told_since(viewer.day)) if coder and is_any else ():
        yield told(
            ANSWERED,
            f"{one.request_id}.{one.number}",
            answer_said(one),
            one.made_in,
            viewer.day,
            where=Link("See it", reverse("request", args=[one.request_id])),
            says=f"{one.made_in.actor_name}: “{one.why}” {what_follows(one)}",
            about=one.request.coder,
        )


def _near(viewer: Viewer) -> list[int]:
    """Give the open requests in which a viewer may take part: every page asks, mostly of none."""
    there = coders_of_open()
    asked = asked_by(viewer.account.pk) if there else set()
    return [
        one
        for one, coder in there.items()
        if one in asked or viewer.is_self(coder) or viewer.roles_reaching(coder, DECIDERS)
    ]


def _is_late(one: MoveRequest, viewer: Viewer) -> bool:
    """Tell whether a request was put off, and its day has not come."""
    return one.stand.stage is Stage.LATER and here_since(one) > viewer.day


def _to_decide(one: MoveRequest, can: list[Decider], mine: Decider, viewer: Viewer) -> Waiting:
    link = link_of(one)
    later = [who.name for who in can if who.role != mine.role]
    due = here_since(one) + timedelta(days=link.days)
    is_in_time = due > clock.today() and later and mine.role == link.role
    otherwise = f"{listed(later, 'or')} can decide as well from then on." if is_in_time else _STAYS
    return Waiting(
        kind=REQUEST,
        key=f"{one.pk}.{one.last.number}",
        what=asks_for(one, coder_name(one.coder.code)),
        since=here_since(one),
        due=due,
        otherwise=otherwise,
        where=Link("Review and decide", reverse("request", args=[one.pk])),
        says=_says(one, viewer),
        about=one.coder,
    )


_STAYS = "It stays open, and the coder sees for whom it waits."


def _to_name(one: MoveRequest) -> Waiting:
    """Give a request that nobody can decide, to whoever can settle who does."""
    title = link_of(one).title
    return Waiting(
        kind=REQUEST,
        key=f"{one.pk}.{one.last.number}.nobody",
        what=asks_for(one, coder_name(one.coder.code)),
        since=here_since(one),
        otherwise=_STAYS,
        where=Link("View, and name somebody", reverse("request", args=[one.pk])),
        says=f"{NAME_SOMEBODY}. It asks for: {title}.",
        about=one.coder,
    )


def _says(one: MoveRequest, viewer: Viewer) -> str:
    """Say how it stood, as far as the viewer may see its rules."""
    withheld = withheld_about(viewer, one.coder_id)
    stood = one.stood.without(withheld)
    met = sum(rule.is_met for rule in stood.rules)
    count = f"{met} of {len(stood.rules)} met when it was asked. " if stood.rules else ""
    excepting = {rule.id for rule in stood.rules}.intersection(one.excepting)
    exception = "It is asked as an exception. " if excepting else ""
    return f"{count}{exception}Step {one.stand.place + 1} of {one.steps}."


def _theirs(one: MoveRequest, can: list[Decider], *, may_answer: bool) -> Waiting:
    is_asked = one.stand.stage is Stage.MORE and may_answer
    return Waiting(
        kind=TO_ANSWER if is_asked else REQUEST,
        key=f"{one.pk}.{one.last.number}",
        what=asks_for(one, coder_name(one.coder.code)),
        since=clock.day_of(one.last.made_in.at),
        otherwise="It stays open until it is answered." if is_asked else _STAYS,
        where=Link(
            "View and answer" if is_asked else "See where it stands",
            reverse("request", args=[one.pk]),
        ),
        says=f"“{one.last.why}” {one.last.made_in.actor_name}" if is_asked else "",
        about=one.coder,
        turn="" if is_asked else _turn(one, can),
    )


def _turn(one: MoveRequest, can: list[Decider]) -> str:
    """Say whose turn it is; of what was put off, when it is looked at again."""
    if one.stand.stage is Stage.LATER and one.last.again_on:
        return f"Not now: reviewed again on {day_words(one.last.again_on.toordinal())}"
    if one.stand.stage is Stage.MORE:
        return "Waits for an answer to a question"
    if not can:
        return f"{NOBODY}: HR has to name somebody"
    names = listed([who.name for who in can if who.since <= clock.today()][:3], "or")
    return f"Waits for {names or link_of(one).title.lower()}"
