"""One dispute: what is wrong, what it should be, and the answer."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_http_methods, require_POST

from coderpath.facts.source import Source
from coderpath_web import clock
from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.refused import Refused
from coderpath_web.documents.queries import in_force
from coderpath_web.facts import refused
from coderpath_web.facts.fact_row import fact_row
from coderpath_web.facts.on_file import OnFileAlready
from coderpath_web.frame.form.row_form import SOURCE, RowForm
from coderpath_web.frame.form.would_change import WouldChange
from coderpath_web.frame.working.leading import leading
from coderpath_web.rooms.disputes import actions
from coderpath_web.rooms.disputes.pages.about import dispute_or_404
from coderpath_web.rooms.disputes.rules import may_answer_dispute, may_withdraw_dispute
from coderpath_web.rooms.disputes.told import dispute_told
from coderpath_web.standings.foresee import foresee
from coderpath_web.standings.months_supposed import months_supposed

WHY = ("why", "Why is it corrected?", "The person it is about reads it")
ON_FILE = "The same is on file already."


class BecauseForm(forms.Form):
    """The reason that the person it is about reads."""

    because = forms.CharField(
        label="Why?", max_length=500, error_messages={"required": "Say why, for them to read."}
    )


def dispute(request, dispute):
    return _page(request, dispute_or_404(request.viewer, dispute))


@require_POST
def uphold(request, dispute):
    """Answer that the fact stands."""
    found, form = dispute_or_404(request.viewer, dispute), BecauseForm(request.POST)
    if not form.is_valid():
        return _page(request, found, upholding=form, status=422)

    def act():
        why = form.cleaned_data["because"]
        actions.uphold_disputed(by=request.viewer.account, dispute=found, why=why)

    return _do(request, found, act, "Answered: it stands.")


@require_POST
def correct_as_said(request, dispute):
    """Correct the fact as whoever disputes it says; or end a dispute about what is retracted."""
    found, form = dispute_or_404(request.viewer, dispute), BecauseForm(request.POST)
    if not form.is_valid():
        return _page(request, found, correcting=form, status=422)

    def act():
        new, source = found.new, Source(f"dispute {found.pk}", 0)
        if new:
            new = type(new)(new.kind, new.row._replace(source=source))
        why = form.cleaned_data["because"]
        actions.correct_disputed(by=request.viewer.account, dispute=found, new=new, why=why)

    return _do(request, found, act, "Corrected.")


@require_POST
def withdraw(request, dispute):
    """Withdraw a dispute of one's own."""
    found = dispute_or_404(request.viewer, dispute)

    def act():
        actions.withdraw_dispute(by=request.viewer.account, dispute=found)

    return _do(request, found, act, "Withdrawn.")


@require_http_methods(["GET", "POST"])
def correct(request, dispute):
    """Correct the fact in another way than was asked for."""
    found = dispute_or_404(request.viewer, dispute)
    may_answer_dispute(request.viewer, found).or_refuse()
    fact = found.fact
    form = RowForm(fact.kind, request.viewer, coder=fact.coder, asks=(SOURCE, WHY))
    if request.method == "GET":
        form.show(found.new.row if found.new else fact_row(fact))
        form.control("source").keep(f"dispute {found.pk}")
    elif new := form.read(request.POST):

        def act():
            why, by = form.answer("why"), request.viewer.account
            actions.correct_disputed(by=by, dispute=found, new=new, why=why)

        return _do(request, found, act, "Corrected.")
    context = {"form": form, "told": dispute_told(found)}
    template = "rooms/disputes/pages/dispute/correct.html"
    return render(request, template, context, status=form.status)


def _do(request, found, act, done):
    """Answer; otherwise show the dispute as it stands by now, with the reason."""
    try:
        with leading(done, resolve_url("dispute", found.pk)):
            act()
    except OnFileAlready:
        return _refused(request, found, ON_FILE)
    except refused.Refused as clash:
        return _refused(request, found, "; ".join(one.in_form for one in clash.findings[:3]))
    except refused.AlreadyRetracted:
        return _refused(request, found, "Somebody has retracted the fact meanwhile.")
    except Refused as why:
        return _refused(request, found, str(why))
    messages.success(request, done)
    return redirect("dispute", found.pk)


def _refused(request, found, why):
    return _page(request, dispute_or_404(request.viewer, found.pk), refused=why, status=409)


def _would_change(viewer, found):
    """Foresee what correcting as it is asked would change; None where nothing is asked, or done."""
    if found.ending or not found.new or found.fact.retracted_at:
        return None
    coder, today = found.fact.coder, clock.today()
    rows = [(found.new.kind, found.new.row)]
    seen = foresee(coder, in_force(today), today, without=[found.fact_id], rows=rows)
    months = months_supposed(coder, without=[found.fact_id], rows=rows)
    return WouldChange(seen, withheld_about(viewer, coder.pk), months=months)


def _page(request, found, *, status=200, **more):
    told, is_own = dispute_told(found), request.viewer.is_self(found.fact.coder_id)
    context = {
        "told": told,
        "dispute": found,
        "heading": f"{'You dispute' if is_own else f'{told.name} disputes'} {told.in_a_sentence}",
        "may_answer": may_answer_dispute(request.viewer, found),
        "may_withdraw": may_withdraw_dispute(request.viewer, found),
        "is_own": is_own,
        "would": _would_change(request.viewer, found),
        "upholding": BecauseForm(auto_id="id_up_%s"),
        "correcting": BecauseForm(auto_id="id_as_%s"),
    } | more
    return render(request, "rooms/disputes/pages/dispute/dispute.html", context, status=status)
