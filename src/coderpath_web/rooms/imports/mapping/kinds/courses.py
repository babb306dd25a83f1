"""Courses: only those that were passed, on the day of passing."""

from collections.abc import Iterator
from typing import Any

from coderpath_web.rooms.imports.mapping.composed import FILLED, Composed
from coderpath_web.rooms.imports.mapping.kinds.kind import Kind, each_with_its_day

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


_MISSING = each_with_its_day(
    "course", "course_on", "course_result", day="the day on which each was passed", each="courses"
)
KIND = Kind("courses", _blocks, _MISSING, together=_TOGETHER)
