"""A time study: what a sample of timed records says, and the standard that follows from it."""

from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from coderpath.facts.standards import CORPORATE
from coderpath.standards.study import Study
from coderpath_web.access.recording import may_set_standard_of
from coderpath_web.facts.names import facility_name
from coderpath_web.people.models import Facility
from coderpath_web.rooms.standards.known_types import known_types
from coderpath_web.rooms.standards.pages.setting.setting import EVERYWHERE_ELSE
from coderpath_web.rooms.standards.pages.study.form import StudyForm
from coderpath_web.rooms.standards.pages.study.found import Found

PAGE = "rooms/standards/pages/study/study.html"


@require_http_methods(["GET", "POST"])
def study(request, code):
    """Work a standard out from timed records; nothing of them is kept."""
    may_set_standard_of(request.viewer, code).or_refuse()
    place = None if code == CORPORATE else Facility.objects.get(code=code).pk
    asked = {"viewer": request.viewer, "facility": place, "types": known_types()}
    form, found = StudyForm(initial={"type": request.GET.get("type", "")}, **asked), []
    if request.method == "POST":
        form = StudyForm(request.POST, request.FILES, **asked)
        found = _found(form) if form.is_valid() else []
    context = {
        "form": form,
        "found": found,
        "code": code,
        "name": EVERYWHERE_ELSE if code == CORPORATE else facility_name(code),
        "is_corporate": code == CORPORATE,
    }
    return render(request, PAGE, context, status=422 if form.errors else 200)


def _found(form):
    return [
        Found(Study.of(one.minutes, form.share, form.allowed), one, form.types[one.type])
        for one in form.sampled
    ]
