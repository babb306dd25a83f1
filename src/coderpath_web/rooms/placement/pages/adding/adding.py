"""Adding a candidate, and what is known of one."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath_web.access.permissions import Permission as P
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.refused import Refused
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.day_field import DayField
from coderpath_web.frame.form.offered import offer, unchosen
from coderpath_web.frame.form.row_form import RowForm, source_such_as
from coderpath_web.people.models import Facility
from coderpath_web.rooms.placement.actions import Newcomer, add_candidate, tell_of_candidate
from coderpath_web.rooms.placement.pages.candidate.candidate import candidate_or_404
from coderpath_web.rooms.placement.rules import KINDS, may_change_candidate, may_place
from coderpath_web.standings.queries.employment import places

DAYS_AHEAD = 30
SOURCE = source_such_as("the application of 3 March 2026", "a certificate that was shown")


class NewcomerForm(forms.Form):
    """What is asked of whoever adds a candidate."""

    name = forms.CharField(label="Name", max_length=200)
    facility = forms.ChoiceField(label="Where")
    starts = DayField(
        label="First day, if hired",
    )
    note = forms.CharField(
        label="Note",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Erased with all else that is known of the candidate.",
    )

    def __init__(self, viewer, data=None):
        super().__init__(data, initial={"starts": viewer.day + timedelta(days=DAYS_AHEAD)})
        reached = viewer.facilities(P.PLACE_HIRES)
        found = [
            (one.code, one.name)
            for key, one in places().items()
            if reached is EVERYONE or key in reached
        ]
        found.sort(key=lambda one: one[1])
        offer(self, "facility", unchosen("Choose a hospital", found))

    @property
    def newcomer(self):
        """What was filled in."""
        facility = Facility.objects.filter(code=self.cleaned_data["facility"]).first()
        return Newcomer(**self.cleaned_data | {"facility": facility})


@require_http_methods(["GET", "POST"])
def add(request):
    may_place(request.viewer).or_refuse()
    form = NewcomerForm(request.viewer, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            made = add_candidate(by=request.viewer.account, newcomer=form.newcomer)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"{made.name} is a candidate. Add their qualifications.")
            return redirect("candidate", made.pk)
    status = 422 if form.errors else 200
    context = {"form": form}
    return render(request, "rooms/placement/pages/adding/adding.html", context, status=status)


@require_http_methods(["GET", "POST"])
def tell(request, candidate, kind):
    """Put down one thing that is known of a candidate, by the form of its kind."""
    found = candidate_or_404(request, candidate)
    may_change_candidate(request.viewer, found).or_refuse()
    if kind not in KINDS:
        raise Http404
    form = RowForm(kind, request.viewer, fixed={"coder": found.code}, asks=(SOURCE,))
    if request.method == "POST" and (fact := form.read(request.POST)):
        try:
            tell_of_candidate(by=request.viewer.account, candidate=found, new=[fact])
        except Refused as refused:
            form.add("", str(refused))
        else:
            messages.success(request, f"Added: {WORDS[kind].title.lower()}.")
            return redirect("candidate", found.pk)
    context = {"form": form, "candidate": found, "words": WORDS[kind]}
    return render(request, "rooms/placement/pages/adding/telling.html", context, status=form.status)
