"""The rows of a file that were refused, as a file: by row, with what is wrong, never a value."""

from coderpath.sentence import Table
from coderpath_web.coded.refusals import refusals_in
from coderpath_web.frame.csv_answer import csv_answer

HEAD = ("row", "column", "taken", "found", "allowed", "mend")


def refused_csv(name, kept):
    """Answer with them; of very many rows a last line says how many more there are."""
    rows = sorted(_rows(kept), key=lambda row: str(row[0]).zfill(12))
    return csv_answer(name, Table(HEAD, rows))


def _rows(kept):
    for one in refusals_in(kept):
        said = (one.column, "yes" if one.is_taken else "no", one.found, one.allowed, one.mend)
        for row in one.rows:
            yield (row, *said)
        if one.more:
            yield (f"and {one.more} more", *said)
