"""The first page: where somebody's widest role has its work, and a welcome to everyone else.

A stranger is shown in three pictures what this is for in the demo, and the door elsewhere.
"""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse

from coderpath_web.access.permissions import Permission as P
from coderpath_web.desk.pages.first import pictures
from coderpath_web.documents.queries import standing_documents
from coderpath_web.people.models import Coder


@login_not_required
def home(request):
    if request.viewer is None:
        return _first(request) if settings.DEMO else redirect("sign-in")
    place = place_of(request.viewer)
    return redirect(place) if place else render(request, "desk/pages/nothing_yet.html")


def _first(request):
    context = {
        "trail": pictures.trail(),
        "asked": pictures.ASKED,
        "board": pictures.board(),
        "months": pictures.months(),
        "comparison": comparison(),
    }
    return render(request, "desk/pages/first/first.html", context)


def place_of(viewer):
    """Give the address that fits the widest role; nothing for an account without any."""
    if viewer.may(P.SEE_BOARD):
        return reverse("board")
    if viewer.may(P.MANAGE_ACCOUNTS):
        return reverse("accounts" if Coder.objects.exists() else "imports")
    if viewer.may(P.SEE_GROUPS):
        return comparison() or reverse("paths")
    if viewer.account.coder:
        return reverse("my-path", args=[viewer.account.coder.code])
    return reverse("coverage") if viewer.may(P.SEE_COVERAGE) else ""


def comparison():
    """Give the address that sets the newest path beside the one that it replaces."""
    names = list(standing_documents().order_by("-effective", "-pk").values_list("name", flat=True))
    return reverse("compare", args=[names[1], names[0]]) if len(names) > 1 else ""
