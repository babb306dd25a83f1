"""The shipped paths, by which the demo organisation lives one after the other."""

from collections.abc import Callable
from functools import cache
from typing import Any

from coderpath.documents.path.shipped import read_path
from coderpath.path import CareerPath, Requirement

MONTHLY = {"productivity", "hours"}
"""The kinds of which every month brings rows."""


@cache
def path_in_force(*, revised: bool) -> CareerPath:
    """Give the revised path, or the original one."""
    path = read_path(f"intermountain-{'revised' if revised else 'original'}").path
    if path is None:
        message = "a shipped path cannot be read"
        raise LookupError(message)
    return path


@cache
def asking(path: CareerPath, *names: str) -> CareerPath:
    """Give a path that asks of some levels what moving there takes, but for months of work.

    Many are judged every month, so that nothing is judged in vain.
    """
    return _path_with(path, names, lambda item: not _takes_months(item))


@cache
def of_months(path: CareerPath, name: str) -> CareerPath | None:
    """Give a path that asks of a level the months of work that moving there takes, if any."""
    level = path.level(name)
    if not any(map(_takes_months, (*path.whole_minimum(level), *level.advance))):
        return None
    return _path_with(path, (name,), _takes_months)


def _takes_months(item: Requirement) -> bool:
    return any(not MONTHLY.isdisjoint(asked.kinds_answering()) for asked in item.criteria)


def _path_with(
    path: CareerPath, names: tuple[str, ...], asks: Callable[[Requirement], bool]
) -> CareerPath:
    silent = dict.fromkeys(("waives", "minimum", "preferred", "advance", "keep"), ())
    levels = []
    for level in path:
        asked: dict[str, Any] = {**silent, "builds_on": None}
        if level.level in names:
            asked["minimum"] = tuple(filter(asks, path.whole_minimum(level)))
            asked["advance"] = tuple(filter(asks, level.advance))
        levels.append(level.model_copy(update=asked))
    return path.model_copy(update={"levels": tuple(levels), "grandfather": None})


@cache
def next_levels(path: CareerPath) -> dict[str, str]:
    """Give for each level that is no post the one that comes after it."""
    return {below: level.level for level in path if not level.opening for below in level.after}


@cache
def new_names(path: CareerPath) -> dict[str, str]:
    """Give for each level of the path before what it is called in this one."""
    return {former: level.level for level in path for former in level.formerly}
