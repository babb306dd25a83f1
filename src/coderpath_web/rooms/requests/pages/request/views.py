"""One request, and what is done to it: shown whole after each, and with 409 to whoever is late."""

from functools import partial

from django.contrib import messages
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.requests import actions
from coderpath_web.rooms.requests.actions import Said
from coderpath_web.rooms.requests.enums import Act
from coderpath_web.rooms.requests.models import RequestStep
from coderpath_web.rooms.requests.pages.forms import FORMS
from coderpath_web.rooms.requests.pages.request.request_page import RequestPage
from coderpath_web.rooms.requests.queries import requests
from coderpath_web.rooms.requests.rules import may_see_request
from coderpath_web.rooms.requests.told import DONE, done_said
from coderpath_web.row_number import row_number

ACTIONS = {
    Act.APPROVED: actions.approve_request,
    Act.NOT_NOW: actions.put_off_request,
    Act.REFUSED: actions.refuse_request,
    Act.ASKED_MORE: actions.ask_for_more,
    Act.ANSWERED: actions.answer_request,
    Act.WITHDRAWN: actions.withdraw_request,
    Act.APPEALED: actions.appeal_request,
}
SEEN = "seen"
"""The name of what says for which effective day somebody has looked at what it does."""
NOT_SHOWN = "The form doesn’t say what it was shown beside. Look at the request as it stands."


def request(request, asked):
    return _page(request, RequestPage(request.viewer, _or_404(request, asked)))


@require_POST
def act(request, asked, act):
    found = _or_404(request, asked)
    if act not in ACTIONS:
        raise Http404
    kind, page = Act(act), RequestPage(request.viewer, found)
    more = {"is_last": page.is_last} if kind is Act.APPROVED else {}
    form = FORMS[kind](request.POST, auto_id=f"{kind.value}_%s", **more)
    sent = {kind: form}
    if not form.is_valid():
        return _page(request, RequestPage(request.viewer, found, sent=sent), status=422)
    page = RequestPage(request.viewer, found, sent=sent)
    if kind is Act.APPROVED and page.is_last and _is_unseen(request, page):
        return _page(request, page)
    return _do(request, page, kind, form.cleaned_data)


def _is_unseen(request, page):
    """Tell whether the effective day is another than the one whose effect was looked at."""
    seen = request.POST.get(SEEN, "")
    return bool(page.ruling and page.may_approve) and seen != page.day_asked.isoformat()


def _do(request, page, kind, answers):
    found = page.request
    shown = row_number(request.POST.get("shown", ""))
    if shown is None:
        return _late(request, found, NOT_SHOWN, sent=page.sent)
    said = Said(
        why=answers.get("why", ""),
        shown=shown,
        again_on=answers.get("again_on"),
        effective=answers.get("effective"),
    )
    do = partial(ACTIONS[kind], by=request.viewer.account, request=found, said=said)
    try:
        with leading(f"{DONE[kind]}: {page.title}", resolve_url("request", found.pk)):
            step = do()
    except Overtaken as late:
        return _late(request, found, f"Somebody was faster. {late}.", sent={})
    except Refused as refused:
        return _late(request, found, str(refused), sent=page.sent)
    messages.success(request, done_said(step, page.name))
    return redirect("request", found.pk)


def _late(request, found, why, sent):
    again = _or_404(request, found.pk)
    return _page(request, RequestPage(request.viewer, again, sent=sent, refused=why), status=409)


def _page(request, page, status=200):
    template = "rooms/requests/pages/request/request.html"
    return render(request, template, {"page": page}, status=status)


def _seen_by(viewer):
    """Say of requests that a viewer may see them; who may decide without the right is asked on."""
    reached = viewer.coders(P.SEE_DECISIONS) if viewer.may(P.SEE_DECISIONS) else set()
    if reached is None or viewer.may(P.SETTLE_DECIDERS):
        return Q()
    taken_part = RequestStep.objects.filter(by=viewer.account.pk).values("request")
    return Q(coder__in=reached) | Q(coder=viewer.account.coder_id) | Q(pk__in=taken_part)


def _or_404(request, number):
    # Who may see it is asked with the question, so that what is out of reach takes no longer.
    found = requests().filter(_seen_by(request.viewer), pk=number).first()
    if found is None:
        raise Http404
    may_see_request(request.viewer, found).or_refuse()
    return found
