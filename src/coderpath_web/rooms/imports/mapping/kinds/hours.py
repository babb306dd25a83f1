"""Productive time of a month."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind
from coderpath_web.rooms.imports.mapping.kinds.monthly import in_columns, month, repeated

_IN_MONTHS = {"month_hours": {"times": "60"}, "month_minutes": {}}
_IN_ROWS = {"hours": {"times": "60"}, "minutes": {}}


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for means, times in _IN_MONTHS.items():
        for column, _ in made.every(means):
            months = {"header": column["style"], "into": "productive_minutes", **times}
            yield {"coder": made.coder, "months": months, **in_columns(column)}
    for means, times in _IN_ROWS.items():
        if name := made.column(means):
            cells = {"coder": made.coder, "month": month(made)}
            minutes = {"column": name, **times} if times else name
            when = {name: FILLED}
            yield {"when": when, **cells, "productive_minutes": minutes, **repeated(made)}


def _missing(made: Composed) -> Iterator[str]:
    if made.has(*_IN_ROWS) and not made.has("records") and month(made) is None:
        yield "Choose the column that holds the month."


KIND = Kind("hours", _blocks, _missing)
