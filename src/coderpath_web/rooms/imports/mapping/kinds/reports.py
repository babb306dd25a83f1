"""To whom coders report, named by id or by name."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind
from coderpath_web.rooms.imports.mapping.kinds.positions import known_since


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    if to := made.column("reports_to"):
        yield {
            "when": {to: FILLED, **made.still_there},
            "coder": made.coder,
            "to": made.person(to),
            "since": known_since(made),
        }


def _missing(made: Composed) -> Iterator[str]:
    if made.has("reports_to") and known_since(made) is None:
        yield f"Say since when {made.column('reports_to')} is so, or leave it out."


KIND = Kind("reports", _blocks, _missing)
