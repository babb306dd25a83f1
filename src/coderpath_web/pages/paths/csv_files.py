"""Tables as CSV that no spreadsheet runs as a formula."""

import csv
from collections.abc import Iterable

from django.http import HttpResponse

from coderpath.facts.formulas import guarded


def csv_answer(name: str, rows: Iterable[Iterable[object]]) -> HttpResponse:
    """Answer with a table to download; the first row names the columns."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    writer = csv.writer(answer)
    for row in rows:
        writer.writerow([guarded("" if cell is None else str(cell)) for cell in row])
    return answer
