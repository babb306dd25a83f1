"""Leaves of absence."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import (
    FILLED,
    Composed,
    filled,
    first_of,
    last_day,
)
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, Span

_TOGETHER = ("leave_since", "leave_last", "leave_return")


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for leave in made.each(*_TOGETHER):
        lasts = (last_day(*one) for one in leave.every("leave_last"))
        # Facts hold the first day after a leave: the day of return as it stands.
        until = first_of(*lasts, leave.cell("leave_return"))
        since = leave.cell("leave_since")
        when = {leave.column("leave_since"): FILLED}
        yield filled({"when": when, "coder": made.coder, "since": since, "until": until})


def _missing(made: Composed) -> Iterator[str]:
    if made.has("leave_last", "leave_return") and not made.has("leave_since"):
        name = made.column("leave_last") or made.column("leave_return")
        yield f"Choose the column of the first days of leaves, or leave {name} out."


def _spans(made: Composed) -> Iterator[Span]:
    leaves = made.each(*_TOGETHER)
    for leave in leaves:
        what = "the leave" if len(leaves) == 1 else f"the leave of {leave.column('leave_since')}"
        yield Span(what, has_beginning=True, has_end=leave.has("leave_last", "leave_return"))


KIND = Kind("leaves", _blocks, _missing, together=_TOGETHER, spans=_spans)
