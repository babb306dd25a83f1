"""Lists as CSV: every cell is guarded, so that no spreadsheet runs a text as a formula."""

import csv
import re

from django.http import HttpResponse

from coderpath.facts.formulas import guarded
from coderpath.sentence import Table
from coderpath_web.access.actions import tell_list
from coderpath_web.access.request import ViewerRequest
from coderpath_web.people.models import Coder


def people_answer(
    request: ViewerRequest, name: str, table: Table, about: Coder | None = None
) -> HttpResponse:
    """Answer with a table of people as a file; a list of others than oneself is told of."""
    viewer, rows = request.viewer, list(table.rows)
    if viewer and rows and not (about and viewer.is_self(about)):
        tell_list(by=viewer.account, name=name, rows=len(rows), about=about)
    return csv_answer(name, Table(table.heads, rows))


def csv_answer(name: str, table: Table) -> HttpResponse:
    """Answer with a table as a file of its own."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    file = re.sub(r"[^A-Za-z0-9._-]", "-", name)
    answer["Content-Disposition"] = f'attachment; filename="{file}.csv"'
    writer = csv.writer(answer)
    for row in (table.heads, *table.texts):
        writer.writerow(map(guarded, row))
    return answer
