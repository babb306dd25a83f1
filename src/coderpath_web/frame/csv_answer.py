"""Lists as CSV: every cell is guarded, so that no spreadsheet runs a text as a formula."""

import csv
import re
from collections.abc import Iterable

from django.http import HttpResponse

from coderpath.facts.formulas import guarded


def csv_answer(name: str, rows: Iterable[Iterable[object]]) -> HttpResponse:
    """Answer with rows as a file of its own; the first row names the columns."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    file = re.sub(r"[^A-Za-z0-9._-]", "-", name)
    answer["Content-Disposition"] = f'attachment; filename="{file}.csv"'
    writer = csv.writer(answer)
    for row in rows:
        writer.writerow([guarded("" if cell is None else str(cell)) for cell in row])
    return answer
