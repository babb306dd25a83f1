"""Whoever leads up from the superiors of new rows: a circle is seen in all of its rows alone."""

from collections.abc import Sequence
from typing import Any

from coderpath_web.facts.queries import FEW, on_file
from coderpath_web.people.models import Coder


def leading_up(rows: Sequence[tuple[str, Any]]) -> set[int]:
    """Give the superiors of new rows of who reports to whom, and theirs, whenever, some dozens."""
    named = {row.to for kind, row in rows if kind == "reports"}
    if not named:
        return set()
    above: set[int] = set()
    asked = set(Coder.objects.filter(code__in=named).values_list("pk", flat=True))
    while asked and len(above) < FEW:
        above |= asked
        reports = on_file().filter(kind="reports", coder__in=asked)
        asked = {to for to in reports.values_list("to_id", flat=True) if to} - above
    return above
