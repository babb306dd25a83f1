"""Putting a new person or a new facility on file."""

from functools import partial

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.days import FOREVER
from coderpath.facts.rows import Position, Report
from coderpath_web import clock
from coderpath_web.access.permissions import Permission
from coderpath_web.access.recording import may_change_facilities
from coderpath_web.documents import named
from coderpath_web.facts.models import Fact
from coderpath_web.facts.names import coder_name
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.words import label_of
from coderpath_web.frame.form import choices
from coderpath_web.frame.form.controls import Control
from coderpath_web.frame.form.person_meant import check_person
from coderpath_web.frame.form.row_form import RowForm, source_such_as
from coderpath_web.frame.form.stands import instead
from coderpath_web.rooms.evidence.actions import IdTaken, hire_coder, record_facts
from coderpath_web.rooms.evidence.pages.form.saving import save
from coderpath_web.rooms.evidence.rules import (
    hires_anywhere,
    hiring_places,
    leader_of_hires,
    may_hire,
)

SOURCE = source_such_as("the contract of 3 March 2026")
HIRED = {"left": FOREVER, "left_because": ""}
TAKEN = "Somebody has this id already, so nothing was saved"
NOT_FREE = "This id cannot be used for somebody new, so nothing was saved"
ANOTHER = "Choose another id."


class HireForm(RowForm):
    """A new coder: who, where, from when, and perhaps the first level."""

    def __init__(self, viewer):
        super().__init__("coders", viewer, fixed=HIRED, asks=(SOURCE,))
        self.leader = leader_of_hires(viewer)
        self.controls += filter(None, (_first_level(), _leader(viewer, self.leader)))
        self.places = _places(viewer)
        place = self.control("facility")
        self.anywhere = hires_anywhere(viewer)
        blank = "Not known yet" if self.anywhere else "Choose"
        place.type, place.options, place.blank = "select", self.places, blank
        place.required = not self.anywhere

    def hired(self, answers):
        """Give the new facts, or None when something is wrong."""
        fact = self.read(answers)
        place = self.answer("facility")
        if place not in {one.value for one in self.places} and (place or not self.anywhere):
            self.add("facility", "Choose one.")
        for control in self.controls:
            if control.is_person and control.value:
                check_person(control, self.answer("coder"))
        if fact is None or self.wrong:
            return None
        return [fact, *self._beginning(fact.row)]

    def _beginning(self, row):
        given = {one.name: one.value for one in self.controls}
        if level := given.get("level"):
            position = Position(row.coder, level, row.facility, 1, row.hired, source=row.source)
            yield NewFact("positions", position)
        if to := self.leader.code if self.leader else given.get("to"):
            yield NewFact("reports", Report(row.coder, to, row.hired, source=row.source))


def _first_level():
    """Ask for the first level, where there are any."""
    hint = "The level the coder starts at. It can be recorded later"
    level = Control("level", "First level", hint, required=False, type="select")
    level.options, level.blank = named.first_levels(), "Not yet"
    return level if level.options else None


def _leader(viewer, leader):
    """Ask whom the coder reports to, where that is not whoever records it."""
    label = label_of("reports", "to")
    to = Control("to", label.label, f"{label.hint}. It can be recorded later", required=False)
    to.suggestions, to.is_person = choices.leaders(viewer), True
    return None if leader or not to.suggestions else to


def _places(viewer):
    """Give the facilities in reach; for a team, those where it works."""
    options = choices.facilities(viewer, "coders")
    if options or not leader_of_hires(viewer):
        return options
    live = Fact.objects.filter(
        kind="facilities", retracted_at=None, facility__in=hiring_places(viewer) or ()
    ).select_related("facility")
    return [named.Option(one.facility.code, choices.named(one)) for one in live if one.facility]


@require_http_methods(["GET", "POST"])
def hire(request):
    """Put a new coder on file."""
    may_hire(request.viewer).or_refuse()
    form = HireForm(request.viewer)
    new = form.hired(request.POST) if request.method == "POST" else None
    if new and (entry := _hire(request, form, new)):
        return redirect("fact", entry.recorded.get(kind="coders").pk)
    leader = coder_name(form.leader.code) if form.leader else ""
    context = {"form": form, "leader": leader, "today": clock.today()}
    return render(request, "rooms/evidence/pages/places/hire.html", context, status=form.status)


def _hire(request, form, new):
    """Save somebody new; of an id that is taken, only who may see the file is told more."""
    act = partial(hire_coder, by=request.user, new=new, why=form.answer("source"))
    try:
        return save(request, form, act, f"{new[0].row.name or new[0].row.coder} is on file")
    except IdTaken:
        seen = _employments_seen(request.viewer, new[0].row.coder)
        form.stands = instead(TAKEN, seen) if seen else instead(NOT_FREE, then=ANOTHER)
    return None


def _employments_seen(viewer, code):
    """Give the employments of a coder on file, the newest first, whom the viewer may see."""
    there = on_file().filter(kind="coders", coder__code=code).order_by("-since")
    facts = there.select_related("coder", "facility", "recorded_in")
    return [one for one in facts if viewer.reaches(one.coder_id, Permission.SEE_FILE)]


@require_http_methods(["GET", "POST"])
def open_facility(request):
    """Put a new facility on file."""
    may_change_facilities(request.viewer).or_refuse()
    form = RowForm("facilities", request.viewer)
    if request.method == "POST" and (new := form.read(request.POST)):
        act = partial(record_facts, by=request.user, new=[new], why=form.answer("source"))
        if entry := save(request, form, act, "Facility recorded"):
            return redirect("fact", entry.recorded.get().pk)
    context = {"form": form}
    return render(
        request,
        "rooms/evidence/pages/places/facility.html",
        context,
        status=form.status,
    )
