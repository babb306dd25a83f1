"""Diplomas and degrees."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, filled
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind

_TOGETHER = ("education", "education_subject", "education_on")


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for one in made.each(*_TOGETHER):
        degree, day = one.column("education"), one.column("education_on")
        if degree and day:
            cells = {
                "when": {degree: one.taken("education"), day: FILLED},
                "coder": made.coder,
                "level": one.cell("education"),
                "subject": one.column("education_subject"),
                "on": one.cell("education_on"),
            }
            yield filled(cells)


def _missing(made: Composed) -> Iterator[str]:
    for one in made.each(*_TOGETHER):
        if one.has("education_on"):
            continue
        name = one.column("education")
        yield f"Choose the column with the day of each degree, or leave {name} out."
    if made.has("education_subject", "education_on") and not made.has("education"):
        name = made.column("education_on") or made.column("education_subject")
        yield f"Choose the column of degrees, or leave {name} out."


KIND = Kind("education", _blocks, _missing, together=_TOGETHER)
