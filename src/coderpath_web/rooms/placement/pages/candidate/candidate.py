"""One candidate: what they bring along, where they would start, and whom that would overtake."""

from functools import cached_property, partial

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from coderpath_web.access.refused import Refused
from coderpath_web.decisions.actions import SAY_WHY
from coderpath_web.decisions.queries import holds_on
from coderpath_web.facts.names import facility_name
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.held.sent import HELD, RELEASED, hold_sent
from coderpath_web.rooms.placement import actions
from coderpath_web.rooms.placement.judged import CandidateJudged
from coderpath_web.rooms.placement.models import Candidate
from coderpath_web.rooms.placement.overtaken import Incumbents
from coderpath_web.rooms.placement.pages.candidate.hired import Hired
from coderpath_web.rooms.placement.pages.candidate.known import known_facts
from coderpath_web.rooms.placement.pages.candidate.starts import rule_said, starts
from coderpath_web.rooms.placement.queries import candidates, erased_from
from coderpath_web.rooms.placement.rules import (
    KINDS,
    may_change_candidate,
    may_erase,
    may_hold,
    may_see_candidate,
)
from coderpath_web.rooms.placement.settling_in import without_way_in
from coderpath_web.row_number import row_number
from coderpath_web.standings.queries.leading import leader_of

MOST_NAMED = 30


class CandidatePage:
    """A candidate as whoever places sees it, for one proposed level."""

    def __init__(self, viewer, candidate, level=""):
        self.viewer, self.candidate, self.asked = viewer, candidate, level
        self.judged = CandidateJudged(candidate)
        self.changes = may_change_candidate(viewer, candidate)
        self.erases = may_erase(viewer, candidate)
        self.erased_from = erased_from(candidate)
        self.holds = holds_on(candidate.via)
        self.may_hold = may_hold(viewer, candidate)

    @property
    def where(self):
        """Where the candidate would work."""
        facility = self.candidate.facility
        return facility_name(facility.code) if facility else "No facility"

    @cached_property
    def facts(self):
        """What is known, each in the sentence of the record."""
        return known_facts(self.candidate)

    @property
    def kinds(self):
        """What can be put down, each with its noun."""
        return [(kind, WORDS[kind].noun) for kind in KINDS]

    @property
    def start_said(self):
        """Say at which level the rules let the candidate start."""
        fits = self.judged.fits
        return f"Starts at {fits.title}" if fits else "No level fits yet"

    @cached_property
    def levels(self):
        """The levels at which a new hire may start."""
        return self.judged.levels

    @property
    def starts(self):
        """The same, each with how it stands to the rules and how many it overtakes."""
        return starts(self.judged, self.there)

    @property
    def rule_said(self):
        """Say by what one rule levels are within the rules, or above them."""
        return rule_said(self.judged)

    @cached_property
    def proposed(self):
        """The level looked at: the one asked for, else the one that fits."""
        by_name = {one.level.level: one for one in self.levels}
        fits = self.judged.fits.level if self.judged.fits else ""
        return by_name.get(self.asked) or by_name.get(fits) or next(iter(self.levels), None)

    @cached_property
    def is_above(self):
        """Whether the level looked at is above what the rules allow."""
        return self.proposed in list(self.judged.above)

    @cached_property
    def there(self):
        """Who is there already; None where no path is in force on the first day."""
        document, path = self.judged.document, self.judged.path
        if document is None or path is None:
            return None
        return Incumbents.seen_by(self.viewer, document, path, self.candidate.facility_id)

    @cached_property
    def incumbents(self):
        """Whom the proposed placement would overtake."""
        if self.proposed is None or self.there is None:
            return []
        return self.there.below(self.proposed.level)

    @cached_property
    def hired(self):
        """How the hire was decided, with whom it overtook; None of whoever was not hired."""
        return Hired(self.viewer, self.candidate) if self.candidate.hired_as else None

    @property
    def leader(self):
        """Whom the one who was hired reports to on the first day; empty where nobody is on file."""
        return leader_of(self.candidate.hired_as, self.candidate.starts)

    @property
    def begins_later(self):
        """Whether the first day is still to come."""
        return self.candidate.starts > self.viewer.day

    @property
    def cannot_sign_in(self):
        """Whether the one who was hired has neither an account nor an open invitation."""
        return bool(without_way_in({self.candidate.hired_as_id}))

    @property
    def named(self):
        return self.incumbents[:MOST_NAMED]

    @property
    def more(self):
        return len(self.incumbents) - len(self.named)


class ReasonForm(forms.Form):
    why = forms.CharField(label="Why", max_length=1000, error_messages={"required": SAY_WHY})


def candidate(request, candidate):
    return _page(request, candidate_or_404(request, candidate))


@require_POST
def close(request, candidate):
    return _act(request, candidate, actions.close_candidate, "Closed. Nobody was hired.")


@require_POST
def hold(request, candidate):
    found = candidate_or_404(request, candidate)
    lifted = hold_sent(request, found.via)
    if lifted is None:
        return _act(request, candidate, actions.hold_candidate, HELD)
    return _act(request, candidate, partial(actions.release_candidate, hold=lifted), RELEASED)


@require_POST
def erase(request, candidate):
    found = candidate_or_404(request, candidate)
    return _do(
        request, found, lambda by: actions.erase_candidate(by=by, candidate=found), "Erased."
    )


@require_POST
def remove(request, candidate):
    found = candidate_or_404(request, candidate)
    number = row_number(request.POST.get("fact", ""))
    if number is None or not found.facts.filter(pk=number).exists():
        raise Http404
    return _do(
        request,
        found,
        lambda by: actions.take_out(by=by, candidate=found, number=number),
        "Removed.",
    )


def _act(request, number, action, done):
    found = candidate_or_404(request, number)
    form = ReasonForm(request.POST)
    why = form.cleaned_data["why"] if form.is_valid() else ""
    if form.has_error("why", "max_length"):
        return _page(request, found, refused=form.errors["why"][0], reason=form, status=422)
    return _do(request, found, lambda by: action(by=by, candidate=found, why=why), done)


def _do(request, found, act, done):
    try:
        act(request.viewer.account)
    except Refused as refused:
        now = candidates().get(pk=found.pk)
        return _page(request, now, refused=str(refused), status=409)
    messages.success(request, done)
    return redirect("candidate", found.pk)


def _page(request, found, refused="", reason=None, status=200):
    context = {
        "page": CandidatePage(request.viewer, found, request.GET.get("level", "")),
        "reason": reason or ReasonForm(),
        "refused": refused,
    }
    template = "rooms/placement/pages/candidate/candidate.html"
    return render(request, template, context, status=status)


def candidate_or_404(request, number):
    """Give a candidate whom the viewer keeps."""
    found = candidates().filter(pk=number).first()
    may_see_candidate(request.viewer, found or Candidate()).or_refuse()
    if found is None:
        raise Http404
    return found
