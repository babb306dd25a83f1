"""Lists as CSV: every cell is guarded, so that no spreadsheet runs a text as a formula."""

import csv
import re

from django.http import HttpResponse

from coderpath.facts.formulas import guarded
from coderpath.sentence import Table


def csv_answer(name: str, table: Table) -> HttpResponse:
    """Answer with a table as a file of its own."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    file = re.sub(r"[^A-Za-z0-9._-]", "-", name)
    answer["Content-Disposition"] = f'attachment; filename="{file}.csv"'
    writer = csv.writer(answer)
    for row in (table.heads, *table.texts):
        writer.writerow(map(guarded, row))
    return answer
