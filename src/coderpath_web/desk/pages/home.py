"""The first page: what waits for somebody, whatever their role, and a welcome to everyone else.

A stranger is shown in three pictures what this is for in the demo, and the door elsewhere.
"""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render

from coderpath_web.access.permissions import Permission
from coderpath_web.desk.pages.first import pictures
from coderpath_web.rooms.paths.newest import newest_comparison


@login_not_required
def home(request):
    if request.viewer is None:
        return _first(request) if settings.DEMO else redirect("sign-in")
    if request.viewer.may(*Permission):
        return redirect("waiting")
    return render(request, "desk/pages/nothing_yet.html")


def _first(request):
    context = {
        "trail": pictures.trail(),
        "asked": pictures.ASKED,
        "board": pictures.board(),
        "months": pictures.months(),
        "comparison": newest_comparison(),
    }
    return render(request, "desk/pages/first/first.html", context)
