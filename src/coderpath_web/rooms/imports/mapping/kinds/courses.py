"""Courses: only those that were passed, on the day of passing."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind

_TOGETHER = ("course", "course_on", "course_result")


def _blocks(made: Composed) -> Iterator[dict[str, Any]]:
    for one in made.each(*_TOGETHER):
        course, day = one.column("course"), one.column("course_on")
        if course and day:
            when: dict[str, Any] = {}
            if result := one.column("course_result"):
                when[result] = one.values("course_result", "passed")
            when |= {course: FILLED, day: FILLED}
            yield {"when": when, "coder": made.coder, "of": course, "on": one.cell("course_on")}


def _missing(made: Composed) -> Iterator[str]:
    for one in made.each(*_TOGETHER):
        if one.has("course_on"):
            continue
        name = one.column("course")
        yield f"Choose the column with the day on which each was passed, or leave {name} out."
    if made.has("course_on", "course_result") and not made.has("course"):
        name = made.column("course_on") or made.column("course_result")
        yield f"Choose the column of courses, or leave {name} out."


KIND = Kind("courses", _blocks, _missing, together=_TOGETHER)
