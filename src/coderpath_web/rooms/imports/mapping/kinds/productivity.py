"""Records coded in a month."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, name_of
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind
from coderpath_web.rooms.imports.mapping.kinds.monthly import in_columns, month, repeated
from coderpath_web.rooms.imports.mapping.questions import Question


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for column, said in made.every("month_records"):
        months = {"header": column["style"], "into": "records"}
        cells = {"coder": made.coder, "months": months, **in_columns(column)}
        if said["extra"]:
            yield {**cells, "type": {"value": said["extra"]}}
        elif name := made.column("type"):
            yield {**cells, "when": {name: made.taken("type")}, "type": made.cell("type")}
    if records := made.column("records"):
        when: dict[str, Any] = {records: FILLED}
        kind = made.cell("type") or made.assumed("type", "no column says it")
        if name := made.column("type"):
            when[name] = made.taken("type")
        cells = {"coder": made.coder, "month": month(made), "type": kind, "records": records}
        yield {"when": when, **cells, **repeated(made)}


def _missing(made: Composed) -> Iterator[str]:
    for column, said in made.every("month_records"):
        if not said.get("extra") and not made.has("type"):
            yield f"Name what {name_of(column)} speaks of."
    if made.has("records") and month(made) is None:
        yield "Choose the column that holds the month."
    if made.has("records") and not made.has("type") and not made.answer("type"):
        yield "Say of which patient type the records are."


KIND = Kind(
    "productivity",
    _blocks,
    _missing,
    (
        Question(
            "repeats",
            "Where a coder's month stands in several rows",
            "Their figures may be parts of the month, or the same figure again.",
            lambda made: made.has("hours", "minutes", "records") and made.has("month"),
            sort="choice",
            offered=(
                ("", "Add them up, and ask before saving"),
                ("add_up", "Add them up"),
                ("once", "They repeat one figure"),
            ),
        ),
    ),
)
