"""Setting a productivity standard of a facility, or the corporate one."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.days import FOREVER
from coderpath.facts.standards import CORPORATE
from coderpath_web.facts.names import facility_name
from coderpath_web.facts.refused import AlreadyRetracted
from coderpath_web.facts.standards import standard_in_force
from coderpath_web.facts.words import WORDS
from coderpath_web.frame.form.row_form import RowForm
from coderpath_web.journal.queries import entry_shown, newest_entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.evidence.actions import (
    propose_standard,
    set_standard,
    with_the_end_of_the_last,
)
from coderpath_web.rooms.evidence.pages.form.effect import Effect, look_first
from coderpath_web.rooms.evidence.pages.form.mending import Plan
from coderpath_web.rooms.evidence.pages.form.saving import LOOK, MEANWHILE, instead, save
from coderpath_web.rooms.evidence.pages.form.second import PROPOSE, Second
from coderpath_web.rooms.evidence.rules import may_set_standard_of

AGREED = "Where it was agreed, so that anybody can check it later, such as a committee’s minutes"
WHY = ("source", "Why", AGREED)
EVERYWHERE_ELSE = "all facilities without a standard of their own"


@require_http_methods(["GET", "POST"])
def new(request, code):
    """Set a standard from a day on; the one in force then ends the day before.

    One before today, or one that measures whoever sets it, is proposed to a second person.
    """
    facility = _facility_or_404(request.viewer, code)
    fixed = {"facility": code, "until": FOREVER}
    form = RowForm("standards", request.viewer, fixed=fixed, asks=(WHY,))
    second = effect = None
    if request.method == "GET":
        form.suggest(request.GET.dict())
    elif fact := form.read(request.POST):
        ends = with_the_end_of_the_last(fact.row)
        second = Second(request.viewer, [fact], ends=ends)
        if second and PROPOSE in request.POST:
            why = form.answer("source")
            proposal = propose_standard(by=request.user, standard=fact.row, why=why)
            return redirect("proposal", proposal.pk)
        effect = None if second else Effect(request, *ends)
        if effect and (entry := _set(request, form, fact, effect)):
            return redirect("fact", entry.recorded.order_by("-since").first().pk)
    name = facility_name(facility.code) if facility else EVERYWHERE_ELSE
    # Who was told what stands by now may save again; who has to mend something has not looked.
    shown = request.POST.get("shown", "") if form.wrong else newest_entry()
    context = {"form": form, "code": code, "name": name, "words": WORDS["standards"]}
    context |= {"shown": shown, "second": second}
    context |= look_first(form, effect, see="See what changes")
    return render(
        request,
        "rooms/evidence/pages/places/standard.html",
        context,
        status=form.status,
    )


def _facility_or_404(viewer, code):
    """Give the facility, None for the corporate standards, if the viewer sets them."""
    may_set_standard_of(viewer, code).or_refuse()
    return None if code == CORPORATE else Facility.objects.get(code=code)


def _set(request, form, fact, effect):
    why, seen = form.answer("source"), entry_shown(request.POST)

    def act(_=None):
        return set_standard(by=request.user, standard=fact.row, why=why, shown=seen)

    try:
        before = standard_in_force(fact.row)
        done = "Standard set. The one before ends the day before" if before else "Standard set"
        return save(request, form, act, done, Plan(effect=effect))
    except AlreadyRetracted:
        form.stands = instead(MEANWHILE, then=LOOK)
        return None
