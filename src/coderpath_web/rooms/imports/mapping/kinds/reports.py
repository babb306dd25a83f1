"""To whom coders report, named by id or by name."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, filled
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, Span
from coderpath_web.rooms.imports.mapping.kinds.positions import held


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    if to := made.column("reports_to"):
        span = held(made, "reports_since", "reports_last", {to: FILLED})
        cells = {"coder": made.coder, "to": made.person(to)}
        yield filled({"when": span.pop("when"), **cells, **span})


def _missing(made: Composed) -> Iterator[str]:
    if made.has("reports_since", "reports_last") and not made.has("reports_to"):
        name = made.column("reports_since") or made.column("reports_last")
        yield f"Choose the column of whom they report to, or leave {name} out."
    if made.has("reports_to") and not (made.has("reports_since") or made.answer("level_day")):
        yield f"Say since when {made.column('reports_to')} is so, or leave it out."


def _spans(made: Composed) -> Iterator[Span]:
    if made.has("reports_to"):
        yield Span("who reports to whom", made.has("reports_since"), made.has("reports_last"))


KIND = Kind("reports", _blocks, _missing, spans=_spans)
