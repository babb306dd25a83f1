"""Asking that a coder moves: which levels there are, and the form for one of them."""

from typing import NamedTuple

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from coderpath.sentence.words import listed, lowered
from coderpath.transition import kind_of_move
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.refused import Refused
from coderpath_web.access.ruling import Ruling
from coderpath_web.decisions.resting_today import resting_today
from coderpath_web.decisions.rules import may_see_decisions
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.names import coder_name
from coderpath_web.people.models import Coder
from coderpath_web.rooms.requests.actions import ask_to_move
from coderpath_web.rooms.requests.deciders import can_anybody, deciders
from coderpath_web.rooms.requests.pages.forms import AskForm
from coderpath_web.rooms.requests.pages.rule_lines import rule_lines
from coderpath_web.rooms.requests.queries import chain_for, open_request, requests_of
from coderpath_web.rooms.requests.rules import may_ask
from coderpath_web.rooms.requests.told import STAGES, wish
from coderpath_web.standings.judge import open_file

NO_LEVEL = "none"
"""How the address of a form says that the coder would leave the path."""


class Choice(NamedTuple):
    """A level that could be asked for: its name in an address, its title, the kind of move."""

    name: str
    title: str
    move: str
    ruling: Ruling


class Line(NamedTuple):
    """A request of the coder, with where it stands."""

    request: object
    wish: str
    word: str
    status: str


def requests_of_coder(request, code):
    coder = _coder_or_404(request, code)
    found = list(requests_of(coder))
    context = {
        "coder": coder,
        "name": coder_name(code),
        "lines": [Line(one, wish(one), *STAGES[one.stand.stage]) for one in found],
        "choices": list(_choices(request.viewer, coder)),
        "is_self": request.viewer.is_self(coder),
    }
    return render(request, "rooms/requests/pages/asking/requests_of.html", context)


def _choices(viewer, coder):
    document = in_force(clock.today())
    file = open_file(coder, document, clock.today()) if document else None
    if file is None or not file.judgement or not file.judgement.levels:
        return
    held = [one.level.level for one in file.judgement.held]
    for level in file.path:
        ruling = may_ask(viewer, coder, level.level)
        if ruling or open_request(coder, level.level):
            move = kind_of_move(file.path, held, level.level)
            yield Choice(level.level, level.title, move.value, ruling)
    if ruling := may_ask(viewer, coder, ""):
        yield Choice(NO_LEVEL, "No level: leave the path", "out", ruling)


def request_new(request, code, level):
    coder = _coder_or_404(request, code)
    asked = "" if level == NO_LEVEL else level
    ruling = may_ask(request.viewer, coder, asked)
    there = open_request(coder, asked)
    if there and request.method != "POST":
        return redirect("request", there.pk)
    resting = _resting(request.viewer, coder, asked)
    if resting is None:
        raise Http404
    form = AskForm(request.POST if request.method == "POST" else None, open_rules=resting.open)
    if not ruling:
        return _form(request, coder, resting, form, refused=ruling.reason, status=409)
    if request.method == "POST" and form.is_valid():
        return _ask(request, coder, asked, resting, form)
    status = 422 if request.method == "POST" else 200
    return _form(request, coder, resting, form, status=status)


def _ask(request, coder, level, resting, form):
    answers = form.cleaned_data
    try:
        made = ask_to_move(
            by=request.viewer.account,
            coder=coder,
            level=level,
            why=answers["why"],
            excepting=answers.get("excepting", ()),
        )
    except Refused as refused:
        return _form(request, coder, resting, form, refused=str(refused), status=409)
    if deciders(made, request.viewer.day):
        messages.success(request, "Sent. Whoever decides finds it in their queue.")
    else:
        messages.warning(request, "Sent. Nobody can decide yet: HR is asked to name somebody.")
    return redirect("request", made.pk)


def _form(request, coder, resting, form, *, refused="", status=200):  # noqa: PLR0913 -- a page
    chain = chain_for(resting.move, resting.level)
    context = {
        "coder": coder,
        "name": coder_name(coder.code),
        "is_self": request.viewer.is_self(coder),
        "resting": resting,
        "lines": rule_lines(resting, resting),
        "form": form,
        "refused": refused,
        "chain": chain,
        "nobody_at": _nobody_at(chain, coder, request.viewer),
        "may": not refused,
    }
    return render(request, "rooms/requests/pages/asking/asking.html", context, status=status)


def _nobody_at(chain, coder, viewer):
    """Name the roles of the steps at which nobody could decide."""
    found = [lowered(one.title) for one in chain if not can_anybody(one, coder, viewer)]
    return listed(list(dict.fromkeys(found)), "and")


def _resting(viewer, coder, level):
    """Give the rules as they stand, as far as the viewer may see them."""
    found = resting_today(coder, level)
    return found.rests_on.without(withheld_about(viewer, coder)) if found else None


def _coder_or_404(request, code):
    found = Coder.objects.filter(code=code).first()
    if found is None:
        raise Http404
    may_see_decisions(request.viewer, found).or_refuse()
    return found
