"""Taking everything within reach out, as fact files that can be read back."""

from django.http import Http404, StreamingHttpResponse
from django.shortcuts import render

from coderpath.facts.kinds import KINDS
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.facts.words import WORDS
from coderpath_web.rooms.imports.export import counts_of, csv_lines, facts_within, zip_parts
from coderpath_web.rooms.imports.rules import may_export


def _within(request):
    viewer = request.viewer
    may_export(viewer).or_refuse()
    return facts_within(viewer.coders(P.EXPORT_FACTS), viewer.facilities(P.EXPORT_FACTS))


def export(request):
    counts = counts_of(_within(request))
    kinds = [(kind, WORDS[kind].title, *counts[kind]) for kind in KINDS if kind in counts]
    everyone = request.viewer.coders(P.EXPORT_FACTS) is None
    return render(
        request, "rooms/imports/pages/export/export.html", {"kinds": kinds, "everyone": everyone}
    )


def export_zip(request):
    within = _within(request)
    name = f"coderpath-facts-{clock.today().isoformat()}.zip"
    return _answer(zip_parts(within), "application/zip", name)


def export_kind(request, kind):
    within = _within(request)
    if kind not in KINDS:
        raise Http404
    return _answer(csv_lines(within, kind), "text/csv; charset=utf-8", f"{kind}.csv")


def _answer(parts, content_type, name):
    answer = StreamingHttpResponse(parts, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
