"""Skills attested, by columns of days for each skill."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, name_of, read
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for column, said in made.every("skill"):
        yield {
            "when": {name_of(column): FILLED},
            "coder": made.coder,
            "of": {"value": said["extra"]},
            "held": {"value": "yes"},
            "on": read(column, said),
        }


def _missing(made: Composed) -> Iterator[str]:
    for column, said in made.every("skill"):
        if not said.get("extra"):
            yield f"Name the skill of which {name_of(column)} speaks."


KIND = Kind("skills", _blocks, _missing)
