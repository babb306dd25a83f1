"""Setting a standard of a facility, or the one for all others: looked at first, then saved."""

from django.contrib import messages
from django.db import IntegrityError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from coderpath.facts.standards import CORPORATE
from coderpath_web import clock
from coderpath_web.access.recording import may_set_standard_of
from coderpath_web.facts.names import facility_name
from coderpath_web.facts.on_file import ChangedMeanwhile, OnFileAlready
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.frame.form.said import in_form
from coderpath_web.frame.form.stands import AGAIN, ALREADY, CHANGED, LOOK, MEANWHILE, instead
from coderpath_web.frame.working.leading import leading
from coderpath_web.journal.queries import entry_shown, newest_entry
from coderpath_web.people.models import Facility
from coderpath_web.rooms.standards.actions import propose_standard, set_standard
from coderpath_web.rooms.standards.known_types import known_types
from coderpath_web.rooms.standards.pages.like_size.beside import Beside, title_of
from coderpath_web.rooms.standards.pages.setting import planned
from coderpath_web.rooms.standards.pages.setting.form import StandardForm
from coderpath_web.rooms.standards.pages.setting.planned import Planned

PAGE = "rooms/standards/pages/setting/setting.html"
EVERYWHERE_ELSE = "all facilities without a standard of their own"
SEE = "See what changes"


@require_http_methods(["GET", "POST"])
def setting(request, code):
    """Set a standard from a day on; the one in force then ends the day before.

    One before today, or one that measures whoever sets it, is proposed to a second person.
    """
    may_set_standard_of(request.viewer, code).or_refuse()
    form, plan = StandardForm(request.viewer, code), None
    if request.method == "GET":
        form.suggest(request.GET.dict())
    elif answered := form.asked(request.POST):
        plan = Planned(request.viewer, answered)
        if plan.second and planned.PROPOSE in request.POST:
            return redirect("proposal", _propose(request, form, plan).pk)
        if not plan.second and not plan.is_to_be_shown(request.POST):
            if entry := _set(request, form, plan):
                return redirect("fact", entry.recorded.order_by("-since").first().pk)
            plan = None
    return render(request, PAGE, _context(request, form, plan, code), status=form.status)


def _context(request, form, plan, code):
    second = plan if plan and plan.second else None
    effect = plan if plan and not plan.second else None
    return {
        "form": form,
        "code": code,
        "name": EVERYWHERE_ELSE if code == CORPORATE else facility_name(code),
        # Who was told what stands by now may save again; who has to mend something has not looked.
        "shown": request.POST.get("shown", "") if form.wrong else newest_entry(),
        "plan": plan,
        "second": second,
        "effect": effect,
        "button": effect.saves if effect else SEE,
        "looks": "" if effect else planned.LOOK,
        "beside": _beside(form, code),
    }


def _beside(form, code):
    """Give what hospitals of like size have in force, of the type that was chosen or of all."""
    if code == CORPORATE:
        return None
    chosen = form.answer("type")
    titles = {chosen: title_of(chosen)} if chosen else known_types()
    return Beside(Facility.objects.get(code=code), clock.today(), titles, form.answer("unit"))


def _propose(request, form, plan):
    return propose_standard(
        by=request.user,
        standard=plan.standard,
        why=form.answer("source"),
        setting=plan.setting,
    )


def _set(request, form, plan):
    """Set it; give the entry, or None with the reasons in the form."""
    done = f"Standard set.{' The one before ends the day before.' if plan.ended else ''}"
    try:
        with leading(done):
            entry = set_standard(
                by=request.user,
                standard=plan.standard,
                why=form.answer("source"),
                setting=plan.setting,
                shown=entry_shown(request.POST),
            )
    except Refused as refused:
        for finding in refused.findings:
            form.add(finding.column, in_form(finding))
    except OnFileAlready as already:
        form.stands = instead(ALREADY, already.facts)
    except ChangedMeanwhile as changed:
        form.stands = instead(CHANGED, changed.facts, AGAIN)
    except (AlreadyRetracted, IntegrityError):
        form.stands = instead(MEANWHILE, then=LOOK)
    else:
        messages.success(request, done)
        return entry
    return None
