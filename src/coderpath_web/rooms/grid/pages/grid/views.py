"""Recording one kind of fact for a team: shown, checked while typing, saved as one action."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from coderpath_web.facts.refused import AlreadyRetracted, Refused
from coderpath_web.frame.working.leading import leading
from coderpath_web.journal.models import Entry
from coderpath_web.rooms.grid.actions import RECORDED, take_back_for_team
from coderpath_web.rooms.grid.kinds import GRIDS
from coderpath_web.rooms.grid.pages.grid.page import KEPT_AS, GridPage
from coderpath_web.rooms.grid.rules import may_fill, may_use

TAKEN_BACK = "Taken back. What was on file before counts again."
CHANGED_SINCE = (
    "Nothing was taken back: some of it was changed after you saved it. Open the records, and"
    " correct or retract what is wrong there."
)


def grids(request):
    """Lead to the first grid that the viewer may fill, with the choice of people."""
    may_use(request.viewer).or_refuse()
    first = next(kind for kind in GRIDS.values() if may_fill(request.viewer, kind))
    chosen = request.GET.urlencode()
    return redirect(reverse("grid", args=[first.name]) + (f"?{chosen}" if chosen else ""))


@require_http_methods(["GET", "POST"])
def grid(request, kind):
    """Show a grid; check it while somebody types, and save it."""
    if kind not in GRIDS:
        raise Http404
    may_fill(request.viewer, GRIDS[kind]).or_refuse()
    page = GridPage(request, GRIDS[kind])
    if request.method == "POST" and request.htmx:
        return render(request, "rooms/grid/pages/grid/checked.html", {"page": page})
    if request.method == "POST" and "check" not in request.POST and page.save(request.user):
        request.session[KEPT_AS] = page.outcome | {"entry": page.entry.number}
        return redirect(request.get_full_path())
    saved = request.session.pop(KEPT_AS, None) if request.method == "GET" else None
    context = {"page": page, "saved": saved}
    return render(request, "rooms/grid/pages/grid/grid.html", context, status=page.status)


@require_POST
def take_back(request, entry):
    """Take back what was saved a moment ago, and lead to the grid of the same kind."""
    found = get_object_or_404(Entry, pk=entry, action=RECORDED, actor=request.user)
    kinds = [name for name, kind in GRIDS.items() if found.details.keys() & set(kind.facts)]
    leads_to = reverse("grid", args=kinds[:1])
    try:
        with leading(TAKEN_BACK, leads_to):
            take_back_for_team(by=request.user, entry=found)
    except (AlreadyRetracted, Refused):
        messages.error(request, CHANGED_SINCE)
    else:
        messages.success(request, TAKEN_BACK)
    return redirect(leads_to)
