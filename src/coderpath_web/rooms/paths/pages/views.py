"""Reading paths, and two of them side by side."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from coderpath.sentence.words import counted
from coderpath_web.documents.models import PathDocument
from coderpath_web.documents.queries import adopted, unfinished_documents
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.frame.working.page import Working, done, is_waiting, working_page
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.paths.actions import PATH
from coderpath_web.rooms.paths.pages.compare.comparison import Comparison
from coderpath_web.rooms.paths.pages.documents import adopted_documents, document_or_404
from coderpath_web.rooms.paths.pages.read.reading import AdoptedReading
from coderpath_web.rooms.paths.rules import may_adopt
from coderpath_web.standings.finishing import go_on, is_at_work
from coderpath_web.standings.queries.employment import levels_held_by


@login_not_required
def paths(request):
    documents = adopted_documents(asked_day(request).day)
    adopts = bool(request.viewer) and may_adopt(request.viewer)
    context: dict[str, object] = {"documents": documents, "may_adopt": adopts}
    context["unfinished"] = unfinished_documents()
    if adopts:
        context["waiting"] = waiting().filter(kind=PATH, counts=False).select_related("by")
        withdrawn = PathDocument.objects.exclude(withdrawn_in=None)
        context["withdrawn"] = withdrawn.select_related("withdrawn_in")
    return render(request, "rooms/paths/pages/read/paths.html", context)


@login_not_required
def path(request, name):
    if unfinished := unfinished_documents().filter(document__name=name).first():
        return _unfinished(request, unfinished)
    documents = adopted_documents(asked_day(request).day)
    found = next((one for one in documents if one.document.name == name), None)
    if found is None:
        raise Http404
    own = request.viewer.account.coder_id if request.viewer else None
    held = levels_held_by(own, found.document, asked_day(request).day)
    page = {"page": AdoptedReading(found, held)}
    return done(request, render(request, "rooms/paths/pages/read/path.html", page))


def _unfinished(request, unfinished):
    """Show how far a path is that counts once everybody was judged under it; it goes on."""
    document = unfinished.document
    if not request.htmx:
        go_on(document.pk)
    so_far = f"{unfinished.done:,} of {counted(unfinished.of, 'coder')}"
    working = Working(
        title=document.title,
        url=reverse("path", args=[document.name]),
        is_running=is_at_work(document.pk),
        says=f"Judging everybody under this path: {so_far}",
        up=reverse("paths"),
        up_title="Paths",
        lede="Adopted. It does not count yet.",
        note="It counts for all of them at once.",
        stopped="The work has stopped",
        why="The path is adopted, and does not count yet.",
    )
    return working_page(request, working)


@login_not_required
def choose(request):
    """Lead to the two paths chosen; one path beside itself is that path."""
    names = [request.GET.get(one, "") for one in ("old", "new")]
    documents = adopted()
    old, new = (document_or_404(documents, name) for name in names)
    route = ("path", old.name) if old == new else ("compare", old.name, new.name)
    return redirect(*route)


@login_not_required
def compare(request, name, other):
    page = Comparison(request, name, other)
    if is_waiting(request):
        return HttpResponse(status=204) if page.are_coming else done(request, HttpResponse())
    template = "rooms/paths/pages/compare/compare.html"
    if request.htmx and request.htmx.target == "people" and page.shows_figures:
        template += "#people"
    return render(request, template, {"page": page})
