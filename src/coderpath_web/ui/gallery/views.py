"""The page that shows every component."""

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from coderpath_web.ui.gallery.samples import samples
from coderpath_web.ui.gallery.shown import sections
from coderpath_web.ui.shell import Link, NavItem, Shell

THEMES = ("system", "light", "dark")


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component in each state, with invented data."""
    theme = request.GET.get("theme")
    other_day = "other-day" in request.GET
    shell = Shell(
        organisation="Granite Pass Health",
        nav=(NavItem("Components", request.path, current=True), NavItem("Openings", "#", count=2)),
        as_of=date(2025, 3, 1) if other_day else date(2026, 3, 17),
        is_today=not other_day,
        theme=theme if theme in THEMES else "system",
        path_note="Coding career path, version 4, in force since 1 January 2024",
        footer=(Link("Read the path", "#"), Link("Words used here", "#")),
    )
    context = {"shell": shell, "sections": sections(), **samples()}
    return render(request, "ui/gallery.html", context)
