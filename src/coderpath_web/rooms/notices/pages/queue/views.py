"""The first page of every role: what waits, by when, and what happens if nothing is done."""

from django.shortcuts import render

from coderpath_web.access.permissions import Permission
from coderpath_web.rooms.notices.queue import grouped, to_do, with_others


def queue(request):
    viewer = request.viewer
    viewer.need(*Permission)
    lines = to_do(viewer)
    context = {
        "count": len(lines),
        "groups": list(grouped(lines, viewer.day)),
        "others": with_others(viewer),
        "today": viewer.day,
    }
    return render(request, "rooms/notices/pages/queue/queue.html", context)
