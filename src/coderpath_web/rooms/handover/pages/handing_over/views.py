"""Handing over one team: filled in, looked at once more, done."""

from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coderpath.sentence.calendar import day_words
from coderpath_web.access.refused import Refused as NotPossible
from coderpath_web.facts.on_file import Stands
from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.frame.form.said import in_form
from coderpath_web.frame.working.leading import leading
from coderpath_web.people.models import Coder
from coderpath_web.rooms.handover.actions import hand_over_team
from coderpath_web.rooms.handover.pages.handing_over.form import HandoverForm
from coderpath_web.rooms.handover.pages.handing_over.page import HandingOver
from coderpath_web.rooms.handover.pages.handing_over.preview import Preview
from coderpath_web.rooms.handover.pages.kept_as import KEPT_AS
from coderpath_web.rooms.handover.rules import may_hand_over

CONFIRMS, LOOKS = "confirm", ("look", "back")
"""The buttons that hand over, and those that only show the page again."""
MEANWHILE = "Somebody changed who reports to whom in the meantime. Look at the list once more."
FOLDER = "rooms/handover/pages/handing_over"


@require_http_methods(["GET", "POST"])
def hand_over_team_of(request, leader):
    """Show what is asked, then what it does; hand over once that is confirmed."""
    may_hand_over(request.viewer, leader).or_refuse()
    found = get_object_or_404(Coder, code=leader)
    page = HandingOver(request.viewer, found, request.POST)
    if request.method == "GET" or any(one in request.POST for one in LOOKS):
        done = request.session.pop(KEPT_AS, None) if request.method == "GET" else None
        return _asked(request, page, done=done)
    form = HandoverForm(request.viewer, found, page.people, request.POST)
    if not form.is_valid():
        return _asked(request, page, form)
    preview = Preview(page, form.handover)
    if CONFIRMS not in request.POST:
        return render(request, f"{FOLDER}/preview.html", {"page": page, "preview": preview})
    return _done(request, page, form, preview)


def _done(request, page, form, preview):
    told = _told(page, preview)
    # Once it is done, the whole team of somebody else may be out of reach, with its page.
    leads_to = request.get_full_path() if page.is_own else reverse("hand-over")
    try:
        with leading(told["title"], leads_to, list(request.POST.items()), {KEPT_AS: told}):
            entry = hand_over_team(by=request.viewer.account, handover=form.handover)
    except (Stands, AlreadyRetracted, IntegrityError):
        form.add_error(None, MEANWHILE)
    except Refused as refused:
        for one in refused.findings:
            form.add_error(None, in_form(one))
    except NotPossible as refused:
        form.add_error(None, str(refused))
    else:
        request.session[KEPT_AS] = told | {"entry": entry.number}
        return redirect(leads_to)
    return _asked(request, page, form)


def _told(page, preview):
    """Say what was done, for the page that comes then."""
    verb = "reports" if len(preview.going) == 1 else "report"
    since = day_words(preview.handover.day.toordinal())
    return {
        "title": f"Handed over: {preview.count} {verb} to {preview.to_name} from {since}.",
        "to": preview.to_name,
        "along": [one.says for one in page.along],
    }


def _asked(request, page, form=None, done=None):
    context = {"page": page, "form": form, "done": done}
    status = 422 if form is not None else 200
    return render(request, f"{FOLDER}/handing_over.html", context, status=status)
