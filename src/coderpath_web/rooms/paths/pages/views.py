"""Reading paths, and two of them side by side."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render

from coderpath_web.documents.models import PathDocument
from coderpath_web.frame.asked_day import asked_day
from coderpath_web.proposals.queries import waiting
from coderpath_web.rooms.paths.actions import PATH
from coderpath_web.rooms.paths.pages.compare.comparison import Comparison
from coderpath_web.rooms.paths.pages.documents import adopted_documents
from coderpath_web.rooms.paths.pages.read.reading import PathReading
from coderpath_web.rooms.paths.rules import may_adopt


@login_not_required
def paths(request):
    documents = adopted_documents(asked_day(request).day)
    adopts = bool(request.viewer) and may_adopt(request.viewer)
    context: dict[str, object] = {"documents": documents, "may_adopt": adopts}
    if adopts:
        context["waiting"] = waiting().filter(kind=PATH, counts=False).select_related("by")
        withdrawn = PathDocument.objects.exclude(withdrawn_in=None)
        context["withdrawn"] = withdrawn.select_related("withdrawn_in")
    return render(request, "rooms/paths/pages/read/paths.html", context)


@login_not_required
def path(request, name):
    documents = adopted_documents(asked_day(request).day)
    found = next((one for one in documents if one.document.name == name), None)
    if found is None:
        raise Http404
    return render(request, "rooms/paths/pages/read/path.html", {"page": PathReading(found)})


@login_not_required
def compare(request, name, other):
    page = Comparison(request, name, other)
    template = "rooms/paths/pages/compare/compare.html"
    if request.htmx and request.htmx.target == "people" and page.sight.groups:
        template += "#people"
    return render(request, template, {"page": page})
