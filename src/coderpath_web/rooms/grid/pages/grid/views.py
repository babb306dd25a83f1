"""Recording one kind of fact for a team: shown, checked while typing, saved as one action."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from coderpath_web.rooms.grid.kinds import GRIDS
from coderpath_web.rooms.grid.pages.grid.page import GridPage
from coderpath_web.rooms.grid.rules import may_fill, may_use

KEPT_AS = "grid_saved"


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
        request.session[KEPT_AS] = page.outcome
        return redirect(request.get_full_path())
    saved = request.session.pop(KEPT_AS, None) if request.method == "GET" else None
    context = {"page": page, "saved": saved}
    return render(request, "rooms/grid/pages/grid/grid.html", context, status=page.status)
