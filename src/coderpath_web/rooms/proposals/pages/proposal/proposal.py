"""One proposal: what is asked, by whom and why, what it would do, and what one can do about it."""

from functools import partial

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_POST

from coderpath_web.access.refused import Refused
from coderpath_web.frame.proposed import may_see_proposal
from coderpath_web.frame.rooms import proposal_kind, proposal_parts
from coderpath_web.frame.working.leading import leading
from coderpath_web.frame.working.page import done, is_waiting
from coderpath_web.rooms.proposals import actions
from coderpath_web.rooms.proposals.inbox import with_entries
from coderpath_web.rooms.proposals.moving import moves_of
from coderpath_web.rooms.proposals.pages.standing import stand_of
from coderpath_web.rooms.proposals.rules import (
    may_confirm,
    may_settle,
    may_withdraw_proposal,
)


class WhyForm(forms.Form):
    why = forms.CharField(
        label="Why is it declined?",
        max_length=500,
        error_messages={"required": "Say why, so that it can be corrected and proposed again."},
    )


def proposal(request, proposal):
    found = _or_404(request, proposal)
    if is_waiting(request):
        moves = moves_of(request.viewer, found, starts=False)
        is_coming = moves and moves.coming
        return HttpResponse(status=204) if is_coming else done(request, HttpResponse())
    return _page(request, found, WhyForm())


@require_POST
def confirm(request, proposal):
    found = _or_404(request, proposal)
    act = partial(actions.confirm_proposal, by=request.viewer.account, proposal=found)
    return _do(request, found, act, "Confirmed.")


@require_POST
def decline(request, proposal):
    found = _or_404(request, proposal)
    form = WhyForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    why = form.cleaned_data["why"]
    act = partial(actions.decline_proposal, by=request.viewer.account, proposal=found, why=why)
    return _do(request, found, act, "Declined.")


@require_POST
def withdraw(request, proposal):
    found = _or_404(request, proposal)
    act = partial(actions.withdraw_proposal, by=request.viewer.account, proposal=found)
    return _do(request, found, act, "Withdrawn.")


def _do(request, found, act, done):
    """Settle a proposal; otherwise show it as it stands, with the reason."""
    try:
        with leading(f"{done} {found.title}", resolve_url("proposal", found.pk)):
            act()
    except Refused as refused:
        found = with_entries().get(pk=found.pk)
        return _page(request, found, WhyForm(), refused=str(refused), status=409)
    messages.success(request, f"{done} {found.title}")
    return redirect("proposal", found.pk)


def _page(request, found, form, refused="", status=200):
    kind = proposal_kind(found.kind)
    confirming = may_confirm(request.viewer, found)
    context = {
        "proposal": found,
        "stand": stand_of(found),
        "part": kind.part,
        "shown": kind.shown(request.viewer, found),
        "parts": proposal_parts(request.viewer, found),
        "moves": moves_of(request.viewer, found),
        "form": form,
        "refused": refused,
        "confirming": confirming,
        "may_decline": may_settle(request.viewer, found),
        "may_withdraw": may_withdraw_proposal(request.viewer, found),
        "is_own": found.by_id == request.viewer.account.pk,
    }
    template = "rooms/proposals/pages/proposal/proposal.html"
    return render(request, template, context, status=status)


def _or_404(request, number):
    found = with_entries().filter(pk=number).first()
    if found is None:
        raise Http404
    may_see_proposal(request.viewer, found).or_refuse()
    return found
