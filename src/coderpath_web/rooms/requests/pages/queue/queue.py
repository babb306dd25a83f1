"""Requests within a viewer's reach: those that are open, those that were decided, as CSV too."""

from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.rooms.requests.deciders import here_since
from coderpath_web.rooms.requests.queries import by_decision, open_requests, requests_about
from coderpath_web.rooms.requests.rules import may_settle_deciders
from coderpath_web.rooms.requests.told import STAGES, asks_for, did, looked_at_again

A_PAGE = 25
AT_ONCE = 500
HEADS = ("Coder", "Name", "Move", "Level", "Asked by", "Asked", "Status", "Last step", "Days")


class RequestLine(NamedTuple):
    """A request in a list: whose, where it stands, what was done last, and for how many days."""

    request: object
    name: str
    title: str
    word: str
    status: str
    did: str
    days: int
    again: str
    """From when it is looked at again, where it was put off."""


def queue(request):
    request.viewer.need(P.SEE_DECISIONS)
    is_open = request.GET.get("show") != "decided"
    page = Paginator(_found(request.viewer, is_open=is_open), A_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "page": page,
        "lines": [_line(one) for one in page],
        "is_open": is_open,
        "is_decided": not is_open,
        "may_settle": may_settle_deciders(request.viewer),
    }
    return render(request, "rooms/requests/pages/queue/queue.html", context)


def queue_csv(request):
    request.viewer.need(P.SEE_DECISIONS)
    found = requests_about(request.viewer.coders(P.SEE_DECISIONS)).iterator(AT_ONCE)
    return people_answer(request, "requests", Table(HEADS, map(_row, map(_line, found))))


def _found(viewer, *, is_open):
    found = requests_about(viewer.coders(P.SEE_DECISIONS))
    still = open_requests().order_by().values("pk")
    if is_open:
        return sorted(found.filter(pk__in=still), key=_turn)
    return by_decision(found.exclude(pk__in=still))


def _turn(one):
    """Put what waits longest first, and last what was put off to a day to come."""
    here = here_since(one)
    return here > clock.today(), here, one.pk


def _line(one):
    name = coder_name(one.coder.code)
    ends = clock.today() if one.stand.is_open else clock.day_of(one.last.made_in.at)
    days = max((ends - clock.day_of(one.asked.made_in.at)).days, 0)
    return RequestLine(
        one,
        name,
        asks_for(one, name),
        *STAGES[one.stand.stage],
        did(one.last),
        days,
        looked_at_again(one),
    )


def _row(line):
    asked = line.request.asked.made_in
    return (
        line.request.coder.code,
        line.name,
        line.request.move,
        line.request.title,
        asked.actor_name,
        clock.day_of(asked.at),
        line.word,
        line.did,
        line.days,
    )
