"""The view of finding people: the one who is meant, or the list of those who may be."""

from django.http import Http404
from django.shortcuts import redirect, render

from coderpath_web.rooms.find.pages.hits.hits import Hits
from coderpath_web.rooms.find.rules import may_find


def find(request):
    if not may_find(request.viewer):
        raise Http404
    page = Hits(request.viewer, request.GET.get("q", ""))
    if page.only:
        return redirect(page.only)
    return render(request, "rooms/find/pages/hits/hits.html", {"page": page})
