"""Hiring a candidate at a level: by the rules, or above them as an exception with an end."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.decisions.actions import SAY_WHY
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer
from coderpath_web.rooms.placement.actions import ID_TAKEN, Hiring, hire_candidate, refuse_closed
from coderpath_web.rooms.placement.judged import is_taken
from coderpath_web.rooms.placement.pages.candidate.candidate import (
    CandidatePage,
    candidate_or_404,
)
from coderpath_web.rooms.placement.pages.hiring.effect import effect
from coderpath_web.rooms.placement.pages.hiring.leaders import leaders
from coderpath_web.rooms.placement.rules import may_change_candidate, may_place_above

SEEN = "seen"
"""The name of what says for which level somebody has looked at what hiring does."""
RECORDED = "Everything entered is now in the record."


class HiringForm(forms.Form):
    """Under which id, at which level, and why."""

    level = forms.ChoiceField(label="Level")
    code = forms.CharField(
        label="Id", max_length=200, help_text="The id that your other systems use for this person."
    )
    to = forms.ChoiceField(
        label="Reports to",
        required=False,
        help_text="From the first day. Whoever leads somebody at this facility can be chosen.",
    )
    why = forms.CharField(
        label="Why",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="The new coder reads it.",
        error_messages={"required": SAY_WHY},
    )

    def __init__(self, page, data=None):
        super().__init__(data, initial=self._first(page))
        offer(self, "level", [(one.level.level, _named(one)) for one in page.starts])
        self._offer_leaders(page)
        if may_place_above(page.viewer, page.candidate):
            self.fields["last"] = DayField(
                label="Last day of the exception",
                required=False,
                help_text="Only for a level above the rules, which takes an exception until then.",
            )

    def clean_code(self):
        """Refuse an id that somebody has."""
        code = self.cleaned_data["code"].strip()
        if is_taken(code):
            raise forms.ValidationError(ID_TAKEN.format(code=code))
        return code

    def _offer_leaders(self, page):
        lead = leaders(page.candidate.facility_id, page.viewer.day)
        offer(self, "to", [("", "Not known yet"), *lead])
        if not lead:
            del self.fields["to"]

    @staticmethod
    def _first(page):
        if page.proposed is None:
            return {}
        title = page.proposed.level.title
        why = "" if page.is_above else f"Placed at {title} by the rules of the path."
        return {"level": page.proposed.level.level, "why": why}

    @property
    def hiring(self):
        """What was filled in."""
        given = self.cleaned_data
        last = given.get("last")
        until = last + timedelta(days=1) if last else None
        to = given.get("to", "")
        return Hiring(given["code"], given["level"], given["why"], until, to)


def _named(one):
    return f"{one.level.title}, only by exception" if one.needs_exception else one.level.title


@require_http_methods(["GET", "POST"])
def hire(request, candidate):
    found = candidate_or_404(request, candidate)
    page = CandidatePage(request.viewer, found, request.GET.get("level", ""))
    if not (ruling := may_change_candidate(request.viewer, found)):
        return _page(request, page, None, refused=ruling.reason, status=409)
    form = HiringForm(page, request.POST if request.method == "POST" else None)
    if form.is_bound:
        page = CandidatePage(request.viewer, found, form["level"].value() or "")
    return _do(request, page, form) if form.is_bound else _page(request, page, form)


def _do(request, page, form):
    """Hire. What was wrong because somebody was faster is told as that."""
    found, is_valid = page.candidate, form.is_valid()
    try:
        refuse_closed(found)
        if not is_valid or request.POST.get(SEEN) != form.hiring.level:
            return _page(request, page, form)
        move = hire_candidate(by=request.viewer.account, candidate=found, hiring=form.hiring)
    except Overtaken as overtaken:
        return _page(request, page, None, refused=str(overtaken), status=409)
    except Refused as refused:
        form.add_error(None, str(refused))
        return _page(request, page, form)
    messages.success(request, f"{found.name} is hired as {move.coder.code}. {RECORDED}")
    return redirect("candidate", found.pk)


def _page(request, page, form, refused="", status=0):
    errors = form is not None and form.errors
    context = {
        "page": page,
        "form": form,
        "refused": refused,
        "is_other": form is not None and form.is_bound and not errors,
        "effect": effect(page) if form is not None else None,
    }
    return render(
        request,
        "rooms/placement/pages/hiring/hiring.html",
        context,
        status=status or (422 if errors else 200),
    )
