"""One opening: what it is, who qualifies, who applied, and what the viewer can do."""

from functools import cached_property

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.access.confidential import withheld_about
from coderpath_web.access.reach import EVERYONE
from coderpath_web.access.refused import Refused
from coderpath_web.decisions.actions import SAY_WHY
from coderpath_web.decisions.models import LONGEST_REASON
from coderpath_web.decisions.queries import holds_on
from coderpath_web.documents.queries import in_force
from coderpath_web.facts.names import coder_name
from coderpath_web.frame.held.sent import HELD, RELEASED, hold_sent
from coderpath_web.rooms.openings import actions
from coderpath_web.rooms.openings.enums import Reach
from coderpath_web.rooms.openings.models import Opening
from coderpath_web.rooms.openings.pages.one.applicant import Applicant
from coderpath_web.rooms.openings.pages.words import STANDS, days_said, reach_said, where_said
from coderpath_web.rooms.openings.queries import applications, openings, qualifying
from coderpath_web.rooms.openings.routes import route_said
from coderpath_web.rooms.openings.rules import (
    facilities_of,
    may_apply,
    may_erase_applications,
    may_fill,
    may_hold_applications,
    may_run,
    may_see_opening,
    may_take_back,
)
from coderpath_web.standings.judge import open_file
from coderpath_web.standings.queries.people_on import people_on

MOST_NAMED = 60


class OpeningPage:
    """An opening as one viewer sees it."""

    def __init__(self, viewer, opening):
        self.viewer, self.opening = viewer, opening
        self.where, self.reach, self.days = (
            say(opening) for say in (where_said, reach_said, days_said)
        )
        self.runs = may_run(viewer, opening)
        self.fills = may_fill(viewer, opening)
        self.applying = may_apply(viewer, opening)
        self.erases = may_erase_applications(viewer, opening)
        self.may_hold = may_hold_applications(viewer, opening)
        self.holds = holds_on(opening.via) if self.runs else []

    @cached_property
    def applicants(self):
        """Who applied, for whoever fills the opening: the short list first."""
        found = [self._applicant(one) for one in applications(self.opening)] if self.runs else []
        return sorted(found, key=lambda one: not one.is_shortlisted)

    @property
    def owed(self):
        """Those who have no answer yet."""
        return [one for one in self.applicants if one.application.is_open]

    @cached_property
    def own(self):
        """The viewer's own application, if there is one."""
        mine = [one for one in applications(self.opening) if self.viewer.is_self(one.coder_id)]
        return self._applicant(mine[0]) if mine else None

    @property
    def may_withdraw(self):
        """Whether the viewer may take the own application back."""
        return bool(self.own and may_take_back(self.viewer, self.own.application))

    def _applicant(self, application):
        last = application.last
        word, status = STANDS[last.act]
        name = coder_name(application.coder.code)
        return Applicant(application, name, self._route(application.coder), word, status, last.why)

    def _route(self, coder):
        if (document := in_force(self.viewer.day)) is None:
            return ""
        withheld = withheld_about(self.viewer, coder)
        judgement = open_file(coder, document, self.viewer.day, withheld=withheld).judgement
        if judgement is None or not judgement.levels:
            return ""
        is_known = self.opening.level in judgement.path.by_name
        return route_said(judgement, self.opening.level) if is_known else ""

    @cached_property
    def own_route(self):
        """By which route the viewer qualifies."""
        return self._route(self.viewer.account.coder) if self.applying else ""

    @cached_property
    def qualifying(self):
        """Who qualifies and has not applied, by name, for whoever fills the opening."""
        document = in_force(self.viewer.day)
        if not self.fills or document is None:
            return []
        found = qualifying(document, self.opening.level, self.viewer.day)
        found -= {one.application.coder_id for one in self.applicants}
        there, people = facilities_of(self.opening), people_on(self.viewer.day, found)
        return [one for one in people if there is EVERYONE or one.facility in there]

    @property
    def named(self):
        return self.qualifying[:MOST_NAMED]

    @property
    def more(self):
        return len(self.qualifying) - len(self.named)


class ApplyForm(forms.Form):
    says = forms.CharField(
        label="Why are you a good fit?",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Only whoever fills the position reads it.",
    )


class ReasonForm(forms.Form):
    why = forms.CharField(
        label="Why", max_length=LONGEST_REASON, error_messages={"required": SAY_WHY}
    )


def opening(request, opening):
    return _page(request, opening_or_404(request, opening))


@require_POST
def apply(request, opening):
    found = opening_or_404(request, opening)
    form = ApplyForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form=form, status=422)
    says = form.cleaned_data["says"]
    return _do(
        request,
        found,
        lambda: actions.apply_for(by=request.viewer.account, opening=found, says=says),
        "You applied. You’ll get an answer here either way.",
    )


@require_POST
def withdraw(request, opening):
    found = opening_or_404(request, opening)
    page = OpeningPage(request.viewer, found)
    if page.own is None:
        raise Http404
    return _do(
        request,
        found,
        lambda: actions.withdraw_application(
            by=request.viewer.account, application=page.own.application
        ),
        "You withdrew your application.",
    )


@require_POST
def shortlist(request, opening):
    found = opening_or_404(request, opening)
    may_run(request.viewer, found).or_refuse()
    code, form = request.POST.get("coder", ""), ReasonForm(request.POST)
    one = next((one for one in applications(found) if one.coder.code == code), None)
    if one is None:
        raise Http404
    if too_long := _too_long(form):
        return _page(request, found, refused=too_long, status=422)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    return _do(
        request,
        found,
        lambda: actions.shortlist(by=request.viewer.account, application=one, why=why),
        f"{coder_name(code)} is on the short list.",
    )


@require_POST
def erase(request, opening):
    found = opening_or_404(request, opening)
    may_run(request.viewer, found).or_refuse()
    return _do(
        request,
        found,
        lambda: actions.erase_applications(by=request.viewer.account, opening=found),
        "Erased.",
    )


@require_POST
def hold(request, opening):
    found = opening_or_404(request, opening)
    may_run(request.viewer, found).or_refuse()
    lifted, form = hold_sent(request, found.via), ReasonForm(request.POST)
    if too_long := _too_long(form):
        return _page(request, found, refused=too_long, status=422)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    asked = {"by": request.viewer.account, "opening": found, "why": why}
    if lifted is None:
        return _do(request, found, lambda: actions.hold_applications(**asked), HELD)
    return _do(request, found, lambda: actions.release_applications(**asked, hold=lifted), RELEASED)


def _too_long(form):
    """Say that a reason is too long, and the limit; nothing where it is not."""
    return form.errors["why"][0] if form.has_error("why", "max_length") else ""


def _do(request, found, act, done):
    try:
        act()
    except Refused as refused:
        return _page(request, openings().get(pk=found.pk), refused=str(refused), status=409)
    messages.success(request, done)
    return redirect("opening", found.pk)


def _page(request, found, refused="", form=None, status=200):
    context = {
        "page": OpeningPage(request.viewer, found),
        "form": form or ApplyForm(),
        "reason": ReasonForm(),
        "refused": refused,
    }
    return render(request, "rooms/openings/pages/one/opening.html", context, status=status)


def opening_or_404(request, number):
    """Give an opening that the viewer may see."""
    found = openings().filter(pk=number).first()
    # Of one that is not there as much is asked as of one that is for others, so that none tells.
    may_see_opening(request.viewer, found or Opening(reach=Reach.FACILITY)).or_refuse()
    if found is None:
        raise Http404
    return found
