"""Lines of the table of record types in words: why a record is of its type."""

from functools import cache
from typing import NamedTuple

from django.db.models import Count

from coderpath.records.types.model import RecordTypes
from coderpath.records.types.shipped import read_types
from coderpath.records.types.words import line_in_words
from coderpath.sentence import Said, said
from coderpath_web.coded.models import CodedRecord, Load

BY_FILE = said("The file itself names the type.")


class LineUsed(NamedTuple):
    """How many records of a load are of a type, and the line that decided it."""

    type: str
    line: str
    words: Said
    records: int


def line_said(name: str) -> Said:
    """Say when a line decides, as the table reads today; its id alone where it is no longer in."""
    types = _types()
    line = types.line(name) if types else None
    if line:
        return line_in_words(line)
    return said(name) if name else BY_FILE


def lines_used(load: Load) -> list[LineUsed]:
    """Give the lines that decided the records of a load, those of most records first."""
    by = ("type", "line")
    rows = CodedRecord.objects.filter(load=load).order_by().values_list(*by)
    counted = rows.annotate(records=Count("pk")).order_by("-records", *by)
    return [LineUsed(kind, line, line_said(line), count) for kind, line, count in counted]


@cache
def _types() -> RecordTypes | None:
    return read_types().types
