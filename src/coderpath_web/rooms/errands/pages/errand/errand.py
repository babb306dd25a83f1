"""The page of an errand: how far it is, where it leads, or why it was refused."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from coderpath.sentence.words import counted
from coderpath_web.frame.working.page import Working, done, working_page
from coderpath_web.rooms.errands.errand import errand_of

TOLD = "errand_told"
"""The errand of which was said what it did: a page that is asked again meanwhile says no more."""


def errand(request, errand):
    found = _or_404(request, errand)
    is_running = found.is_running
    # Asked after that: a process says what became of it before it ends.
    outcome = found.outcome
    if outcome is None:
        return working_page(request, _working(found, is_running))
    if "refused" in outcome:
        back = found.leads_to or found.came_from
        context = {"back": back, "refused": outcome["refused"], "typed": found.typed}
        return done(request, render(request, "rooms/errands/pages/errand/refused.html", context))
    if not request.htmx and request.session.get(TOLD) != found.name:
        request.session[TOLD] = found.name
        _tell(request, found, outcome.get("entry"))
    return done(request, redirect(outcome["leads_to"]))


@require_POST
def again(request, errand):
    found = _or_404(request, errand)
    found.go_on()
    return redirect("errand", found.name)


def _tell(request, found, entry):
    """Say what was done: by what its page shows of it, else by a message."""
    if found.tells and entry:
        told = {name: {**some, "entry": entry} for name, some in found.tells.items()}
        request.session.update(told)
    elif found.says:
        messages.success(request, found.says)


def _working(found, is_running):
    judged, of = found.progress
    so_far = f": {judged:,} of {counted(of, 'coder')}" if of else ""
    return Working(
        title="Being saved",
        url=reverse("errand", args=[found.name]),
        is_running=is_running,
        says=f"Judging everybody it affects{so_far}",
        note="All of it is saved at once, or nothing. Until then everything stays as it is.",
        again=reverse("errand-again", args=[found.name]),
    )


def _or_404(request, name):
    found = errand_of(name)
    if found is None or found.by != request.viewer.account.pk:
        raise Http404
    return found
