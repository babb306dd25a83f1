"""Claiming something: choosing the kind, and the form."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web.facts.names import coder_name
from coderpath_web.facts.on_file import OnFileAlready, refuse_on_file, unless_each_counts
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.rooms import asked
from coderpath_web.rooms.claims.actions import ClaimedAlready, make_claim, refuse_claimed
from coderpath_web.rooms.claims.doubts import doubts_about
from coderpath_web.rooms.claims.offering import claim_address
from coderpath_web.rooms.claims.pages.about import coder_or_404
from coderpath_web.rooms.claims.pages.form.claim_form import ClaimForm
from coderpath_web.rooms.claims.rules import RECORDS, kinds_claimed, may_claim
from coderpath_web.rooms.claims.told import ClaimTold
from coderpath_web.rooms.claims.vouching import vouching_for

LOOKED_AT = "looked_at"
"""The name of what says which doubts somebody has looked at."""


def kinds(request, code):
    """Offer the kinds that the viewer may claim about a coder, each with who vouches for it."""
    coder = coder_or_404(request.viewer, code)
    offered = [
        (WORDS[kind], vouching_for(kind), claim_address(coder, kind))
        for kind in kinds_claimed(request.viewer, coder)
    ]
    context = {"offered": offered} | _about(request, coder)
    return render(request, "rooms/claims/pages/form/kinds.html", context)


@require_http_methods(["GET", "POST"])
def new(request, code, kind):
    """Claim one row about a coder."""
    coder = coder_or_404(request.viewer, code)
    if kind not in WORDS:
        raise Http404
    ruling = may_claim(request.viewer, kind, coder)
    if ruling.reason == RECORDS and (record := asked(request.viewer, "fact-new", code, kind)):
        return redirect(record.url)
    ruling.or_refuse()
    form, already = ClaimForm(kind, request.viewer, coder), {}
    scans = form.take(request) if request.method == "POST" else []
    if request.method == "GET":
        form.suggest(request.GET.dict())
    elif row := form.read(request.POST):
        try:
            if claim := _make(request, form, coder, row, scans):
                return _made(request, claim)
        except (OnFileAlready, ClaimedAlready) as found:
            already = _already(found, form)
    context = {"form": form, "already": already, "words": WORDS[kind]}
    context |= {"vouching": vouching_for(kind)} | _about(request, coder)
    status = 409 if already else 422 if form.doubts.told else form.status
    return render(request, "rooms/claims/pages/form/new.html", context, status=status)


def _make(request, form, coder, row, scans):
    """Make the claim; None where a scan cannot be taken, or what is doubtful was not looked at."""
    if once := unless_each_counts([row]):
        refuse_on_file(once)
        refuse_claimed(row)
    if form.wrong:
        return None
    doubts = doubts_about(coder, row)
    if doubts.told and request.POST.get(LOOKED_AT) != doubts.key:
        form.doubts = doubts
        return None
    return make_claim(by=request.viewer.account, coder=coder, new=row, scans=scans)


def _made(request, claim):
    told = ClaimTold(claim)
    messages.success(request, f"Claimed: {told.in_a_sentence}. It waits for {told.waits_for}.")
    return redirect("claim", claim.pk)


def _already(found, form):
    """Say what stands already: a fact on file, or a claim that waits."""
    if isinstance(found, ClaimedAlready):
        return {"claim": ClaimTold(found.claim)}
    return {"fact": found.facts[0], "noun": form.kind.form.title}


def _about(request, coder):
    is_self = request.viewer.is_self(coder)
    return {"coder": coder, "name": coder_name(coder.code), "is_self": is_self}
