"""Diplomas and degrees."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, filled
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, each_with_its_day

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


_MISSING = each_with_its_day(
    "education", "education_on", "education_subject", day="the day of each degree", each="degrees"
)
KIND = Kind("education", _blocks, _MISSING, together=_TOGETHER)
