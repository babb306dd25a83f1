from django.core.paginator import Paginator
from django.shortcuts import render

from coderpath.sentence import Table
from coderpath_web.frame.csv_answer import csv_answer
from coderpath_web.rooms.loads.pages.record.record import FindForm
from coderpath_web.rooms.loads.queries import loads_seen, places_of, waiting_of
from coderpath_web.rooms.loads.rules import may_decide, may_load

A_PAGE = 25
HEAD = ("load", "undoes", "at", "by", "format", "new", "changed", "same", "ended", "refused")


def loads(request):
    may_load(request.viewer).or_refuse()
    seen = loads_seen(request.viewer)
    if request.GET.get("as") == "csv":
        return csv_answer("loads", Table(HEAD, map(_row, seen)))
    undone = {one.undoes_id: one.pk for one in seen if one.undoes_id}
    page = Paginator(seen, A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(one, undone.get(one.pk)) for one in page],
        "waiting": [one for one in waiting_of(request.viewer) if may_decide(request.viewer, one)],
        "form": FindForm(places=places_of(request.viewer)),
    }
    return render(request, "rooms/loads/pages/listed/listed.html", context)


def _row(one):
    at = one.entry.at.isoformat(timespec="seconds")
    counts = (one.new, one.changed, one.same, one.ended, one.refused)
    return (one.pk, one.undoes_id or "", at, one.entry.actor_name, one.name, *counts)
