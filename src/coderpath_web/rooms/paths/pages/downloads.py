"""Documents and tables to download."""

from functools import partial

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from coderpath_web.documents.queries import adopted
from coderpath_web.frame.csv_answer import csv_answer, people_answer
from coderpath_web.rooms.paths.pages.compare import tables
from coderpath_web.rooms.paths.pages.compare.comparison import Comparison
from coderpath_web.rooms.paths.pages.documents import document_or_404, examples_of


@login_not_required
def document(_request, name):
    found = document_or_404(adopted(), name)
    return yaml_answer(found.text, f"path-{found.pk}")


@login_not_required
def examples(_request, name):
    found = document_or_404(adopted(), name)
    text = examples_of(found)
    if not text:
        raise Http404
    return yaml_answer(text, f"examples-{found.pk}")


def yaml_answer(text, name):
    """Give a document to be kept; its name holds letters, digits, dots and hyphens only."""
    answer = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.yaml"'
    return answer


@login_not_required
def compared(request, name, other):
    page = Comparison(request, name, other)
    asked = request.GET.get("table", "people")
    allowed = {**tables.PUBLIC, **(tables.OF_GROUPS if page.sight.groups else {})}
    if asked not in allowed:
        raise Http404
    if asked not in tables.PUBLIC and not page.shows_figures:
        return redirect(page.url)  # It says that they are being worked out.
    answer = partial(people_answer, request) if asked in tables.OF_PEOPLE else csv_answer
    return answer(f"paths-compared-{asked}-{page.day}", allowed[asked](page))
