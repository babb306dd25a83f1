"""The candidates that a viewer keeps, and how long what is known of them is kept."""

from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.access.refused import Refused
from coderpath_web.decisions.actions import SAY_WHY_KEPT, settle_retention
from coderpath_web.decisions.models import LEAST_MONTHS_KEPT
from coderpath_web.decisions.queries import everything_held, months_kept
from coderpath_web.decisions.rules import may_settle_retention
from coderpath_web.facts.names import facility_name
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.placement.queries import candidates as every_candidate
from coderpath_web.rooms.placement.queries import is_due
from coderpath_web.rooms.placement.rules import may_place, may_see_candidate

MOST_CLOSED = 100


class CandidateLine(NamedTuple):
    """A candidate as it stands in the list."""

    candidate: Candidate
    where: str
    stands: str
    status: str


class RetentionForm(forms.Form):
    months = forms.IntegerField(
        label="Months kept after the decision",
        min_value=LEAST_MONTHS_KEPT,
        max_value=600,
        help_text="At least 12. After that, candidates and applications wait to be erased.",
    )
    why = forms.CharField(label="Why", max_length=500, error_messages={"required": SAY_WHY_KEPT})


def candidates(request):
    may_place(request.viewer).or_refuse()
    return _page(request, RetentionForm(initial={"months": months_kept()}))


@require_POST
def retention(request):
    """Settle how long candidates are kept."""
    may_place(request.viewer).or_refuse()
    may_settle_retention(request.viewer).or_refuse()
    form = RetentionForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        settle_retention(by=request.viewer.account, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, form, status=422)
    messages.success(request, "Saved.")
    return redirect("candidates")


def _page(request, form, status=200):
    viewer = request.viewer
    held = everything_held()
    lines = [
        _line(one, viewer, held) for one in every_candidate() if may_see_candidate(viewer, one)
    ]
    context = {
        "open": [one for one in lines if one.candidate.closed_in is None],
        "closed": [one for one in lines if one.candidate.closed_in is not None][:MOST_CLOSED],
        "months": months_kept(),
        "may_settle": may_settle_retention(viewer),
        "form": form,
    }
    template = "rooms/placement/pages/candidates/candidates.html"
    return render(request, template, context, status=status)


def _line(one, viewer, held):
    where = facility_name(one.facility.code) if one.facility else "No facility"
    return CandidateLine(one, where, *_stands(one, viewer, held))


def _stands(one, viewer, held):
    if one.closed_in is None:
        return ("May begin soon", "soon") if one.starts <= viewer.day else ("Open", "begun")
    if one.hired_as is not None:
        return f"Hired as {one.hired_as.code}", "met"
    if one.erased_in_id:
        return "Not hired, erased", "not_asked"
    if one.via in held:
        return "Not hired, held", "not_asked"
    is_to_go = is_due(one, viewer.day, held)
    return ("Not hired, to be erased", "soon") if is_to_go else ("Not hired", "not_asked")
