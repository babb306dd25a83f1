"""The first page of every role: what waits, by when, and what happens if nothing is done."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission
from coderpath_web.frame.rooms import parts_of_today
from coderpath_web.rooms.notices.counted import count_anew
from coderpath_web.rooms.notices.monday import monday
from coderpath_web.rooms.notices.queue import answers, grouped, to_do, with_others


def queue(request):
    viewer = request.viewer
    viewer.need(*Permission)
    lines = to_do(viewer)
    context = {
        "lines": lines,
        "number": count_anew(viewer),
        "soonest": next((one for one in lines if one.due), None),
        "oldest": min(lines, key=lambda one: one.since, default=None),
        "groups": list(grouped(lines, viewer.day)),
        "answers": answers(viewer),
        "others": with_others(viewer),
        "figures": monday(viewer),
        "parts": parts_of_today(request),
        "today": viewer.day,
    }
    return render(request, "rooms/notices/pages/queue/queue.html", context)


def number(request):
    """Give the number of the bar anew: a page asks for it once it has come."""
    request.viewer.need(*Permission)
    return render(request, "ui/bar_count.html", {"count": count_anew(request.viewer)})
