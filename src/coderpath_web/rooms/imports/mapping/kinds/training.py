"""Training in patient types, by columns of days for each type."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, filled, name_of, read
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, Span


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    proficient = {said["extra"]: (column, said) for column, said in made.every("proficient")}
    for column, said in made.every("begun"):
        known = proficient.pop(said["extra"], None)
        block = {
            "when": {name_of(column): FILLED},
            "coder": made.coder,
            "type": {"value": said["extra"]},
            "begun": read(column, said),
            "proficient": read(*known) if known else None,
        }
        yield filled(block)
    for kind, (column, said) in proficient.items():
        begun = {"column": name_of(column)} | _styled(read(column, said))
        yield {
            "when": {name_of(column): FILLED},
            "coder": made.coder,
            "type": {"value": kind},
            "begun": begun | {"assumed": "the table says only since when they are proficient"},
            "proficient": read(column, said),
        }


def _styled(cell: Any) -> dict[str, Any]:
    return cell if isinstance(cell, dict) else {}


def _missing(made: Composed) -> Iterator[str]:
    for means in ("begun", "proficient"):
        for column, said in made.every(means):
            if not said.get("extra"):
                yield f"Name the patient type of which {name_of(column)} speaks."


def _spans(made: Composed) -> Iterator[Span]:
    begun = {said["extra"] for _, said in made.every("begun")}
    for _, said in made.every("proficient"):
        if said["extra"] not in begun:
            yield Span(f"training in {said['extra']}", has_beginning=False, has_end=True)


KIND = Kind("training", _blocks, _missing, spans=_spans)
