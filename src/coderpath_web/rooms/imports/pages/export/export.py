"""Taking everything within reach out, as fact files that can be read back."""

from django.http import Http404, StreamingHttpResponse
from django.shortcuts import render

from coderpath.facts.kinds import KINDS
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.facts.words import WORDS
from coderpath_web.rooms.imports.actions import tell_export
from coderpath_web.rooms.imports.export import counts_of, csv_lines, facts_within, zip_parts
from coderpath_web.rooms.imports.rules import exported_coders, may_export


def _reached(request):
    """Give the coders whose files are taken out, and which facts that makes."""
    viewer = request.viewer
    may_export(viewer).or_refuse()
    coders = exported_coders(viewer)
    return coders, facts_within(coders, viewer.facilities(P.EXPORT_FACTS))


def export(request):
    coders, within = _reached(request)
    counts = counts_of(within)
    kinds = [(kind, WORDS[kind].title, *counts[kind]) for kind in KINDS if kind in counts]
    return render(
        request,
        "rooms/imports/pages/export/export.html",
        {"kinds": kinds, "everyone": coders is None},
    )


def export_zip(request):
    coders, within = _reached(request)
    name = f"coderpath-facts-{clock.today().isoformat()}.zip"
    _tell(request, name, within, coders)
    return _answer(zip_parts(within), "application/zip", name)


def export_kind(request, kind):
    coders, within = _reached(request)
    if kind not in KINDS:
        raise Http404
    name = f"{kind}.csv"
    _tell(request, name, within, coders, kind)
    return _answer(csv_lines(within, kind), "text/csv; charset=utf-8", name)


def _tell(request, name, within, coders, kind=""):
    """Say in the journal what is taken out before anything is."""
    counts = counts_of(within)
    rows = sum(sum(some) for one, some in counts.items() if kind in {"", one})
    number = None if coders is None else len(coders)
    tell_export(by=request.viewer.account, file=name, rows=rows, coders=number)


def _answer(parts, content_type, name):
    answer = StreamingHttpResponse(parts, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
