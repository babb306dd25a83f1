"""Knowledge shown, by columns of days for each subject."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed, name_of, read
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind
from coderpath_web.rooms.imports.mapping.questions import Question


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for column, said in made.every("knowledge"):
        yield {
            "when": {name_of(column): FILLED},
            "coder": made.coder,
            "of": {"value": said["extra"]},
            "by": {"value": made.answer("knowledge_by")},
            "on": read(column, said),
        }


def _missing(made: Composed) -> Iterator[str]:
    for column, said in made.every("knowledge"):
        if not said.get("extra"):
            yield f"Name the subject of which {name_of(column)} speaks."
    if made.has("knowledge") and not made.answer("knowledge_by"):
        yield "Say how the knowledge was shown."


KIND = Kind(
    "knowledge",
    _blocks,
    _missing,
    (
        Question(
            "knowledge_by",
            "How the knowledge was shown",
            "The table does not say it.",
            lambda made: made.has("knowledge"),
            sort="choice",
            offered=(("", "Choose"), ("course", "Course"), ("demonstration", "Demonstration")),
        ),
    ),
)
