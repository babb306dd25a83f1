"""Changed levels in words: their names, their place on the ladder, their duties."""

from collections.abc import Callable

from coderpath.changes import Change, Direction
from coderpath.changes.change import Plain
from coderpath.explain.changes.about import where_from
from coderpath.explain.changes.told import Paths, Told, in_quotes, told
from coderpath.explain.names import level_title, level_titles
from coderpath.explain.submitted import submitted
from coderpath.path import CareerPath
from coderpath.sentence.words import counted, listed


def level_said(change: Change, paths: Paths) -> Told:
    """Say what changed in a level, or that it came or went."""
    where = paths.title(change)
    if change.change in (Direction.NEW, Direction.GONE):
        return told(where, _came_or_went(change, paths))
    words = WORDS[change.part]
    now = words(change.to, paths.new)
    if change.part == "builds_on":
        now += _along(change, paths)
    return told(where, now, words(change.from_, paths.old))


def _came_or_went(change: Change, paths: Paths) -> str:
    if change.part == "duties":
        return f"the duty {in_quotes(change.to or change.from_)}"
    path = paths.new if change.change is Direction.NEW else paths.old
    return "the whole post" if path.level(change.level or "").opening else "the whole level"


def _opening(value: Plain, _path: CareerPath) -> str:
    return "reached only through an opening" if value else "reached by advancing"


def _formerly(value: Plain, _path: CareerPath) -> str:
    return f"counts positions as {listed(value)}" if value else "counts no former positions"


def _after(value: Plain, path: CareerPath) -> str:
    return f"reached from {level_titles(path, value)}" if value else "reached from outside"


def _builds_on(value: Plain, path: CareerPath) -> str:
    return f"builds on {level_title(path, value)}" if value else "builds on no other level"


def _duties_of(value: Plain, path: CareerPath) -> str:
    return f"has the duties of {level_title(path, value)}" if value else "has only its own duties"


def _submits(value: Plain, _path: CareerPath) -> str:
    if value is None or isinstance(value, dict):
        return f"what is submitted each month {where_from(value or {})}"
    return submitted(value) if value else "submits no figures"


WORDS: dict[str, Callable[[Plain, CareerPath], str]] = {
    "level": lambda value, _: f"named {value}",
    "title": lambda value, _: f"titled {in_quotes(value)}",
    "duties": lambda value, _: f"the duty {in_quotes(value)}",
    "formerly": _formerly,
    "opening": _opening,
    "after": _after,
    "builds_on": _builds_on,
    "duties_of": _duties_of,
    "submits": _submits,
}


def _along(change: Change, paths: Paths) -> str:
    """Count what comes along with another level, and what no longer does."""
    old, new = _brought(change.from_, paths.old), _brought(change.to, paths.new)
    come, gone = _counted(new, old), _counted(old, new)
    found = [f"brings {come}"] if come else []
    found += [f"takes {gone} away"] if gone else []
    return f", which {listed(found)}" if found else ""


def _brought(name: str | None, path: CareerPath) -> tuple[set[str], set[str]]:
    """Give the ids of the requirements, and the duties, that a level passes on."""
    if name is None:
        return set(), set()
    level = path.level(name)
    return {one.id for one in path.whole_minimum(level)}, set(path.whole_duties(level))


def _counted(these: tuple[set[str], set[str]], those: tuple[set[str], set[str]]) -> str:
    """Count the requirements and duties of these that are not among those."""
    asked, done = (len(one - other) for one, other in zip(these, those, strict=True))
    found = [counted(asked, "requirement")] if asked else []
    found += [counted(done, "duty", "duties")] if done else []
    return listed(found)
