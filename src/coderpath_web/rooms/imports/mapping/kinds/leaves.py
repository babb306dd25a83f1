"""Leaves of absence."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, filled, last_day
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind

_TOGETHER = ("leave_since", "leave_last")


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for leave in made.each(*_TOGETHER):
        until = next((last_day(*one) for one in leave.every("leave_last")), None)
        since = leave.cell("leave_since")
        when = {leave.column("leave_since"): FILLED}
        yield filled({"when": when, "coder": made.coder, "since": since, "until": until})


def _missing(made: Composed) -> Iterator[str]:
    if made.has("leave_last") and not made.has("leave_since"):
        name = made.column("leave_last")
        yield f"Choose the column of the first days of leaves, or leave {name} out."


KIND = Kind("leaves", _blocks, _missing, together=_TOGETHER)
