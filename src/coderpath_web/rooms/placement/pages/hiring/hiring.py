"""Hiring a candidate at a level: by the rules, or above them as an exception with an end."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web.access.refused import Overtaken, Refused
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer
from coderpath_web.rooms.placement.actions import Hiring, hire_candidate
from coderpath_web.rooms.placement.pages.candidate.candidate import (
    CandidatePage,
    candidate_or_404,
)
from coderpath_web.rooms.placement.rules import may_change_candidate, may_place_above
from coderpath_web.standings.queries.leading import leading_at


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
    why = forms.CharField(label="Why", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, page, data=None):
        super().__init__(data, initial=self._first(page))
        above = [one.level.level for one in page.judged.above]
        offer(self, "level", [(one.level.level, _named(one, above)) for one in page.levels])
        self._offer_leaders(page)
        if may_place_above(page.viewer, page.candidate):
            self.fields["last"] = DayField(
                label="Last day of the exception",
                required=False,
                help_text="Only for a level above the rules: an exception until then.",
            )

    def _offer_leaders(self, page):
        lead = leading_at(page.candidate.facility_id, page.viewer.day)
        offer(self, "to", [("", "Not known yet"), *((code, name or code) for code, name in lead)])
        if not lead:
            del self.fields["to"]

    @staticmethod
    def _first(page):
        fits = page.judged.fits
        why = f"Placed at {fits.title} by the rules of the path." if fits else ""
        return {"level": page.proposed.level.level if page.proposed else "", "why": why}

    @property
    def hiring(self):
        """What was filled in."""
        given = self.cleaned_data
        last = given.get("last")
        until = last + timedelta(days=1) if last else None
        to = given.get("to", "")
        return Hiring(given["code"].strip(), given["level"], given["why"], until, to)


def _named(one, above):
    return f"{one.level.title}, above the rules" if one.level.level in above else one.level.title


@require_http_methods(["GET", "POST"])
def hire(request, candidate):
    found = candidate_or_404(request, candidate)
    page = CandidatePage(request.viewer, found, request.GET.get("level", ""))
    if not (ruling := may_change_candidate(request.viewer, found)):
        return _page(request, page, None, refused=ruling.reason, status=409)
    form = HiringForm(page, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            move = hire_candidate(by=request.viewer.account, candidate=found, hiring=form.hiring)
        except Overtaken as overtaken:
            return _page(request, page, None, refused=str(overtaken), status=409)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            done = f"{found.name} is hired as {move.coder.code}. All that was known is on file."
            messages.success(request, done)
            return redirect("candidate", found.pk)
    return _page(request, page, form)


def _page(request, page, form, refused="", status=0):
    context = {"page": page, "form": form, "refused": refused}
    errors = form is not None and form.errors
    return render(
        request,
        "rooms/placement/pages/hiring/hiring.html",
        context,
        status=status or (422 if errors else 200),
    )
