"""How many a change would move, and how: "2 are no longer one step away"."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from coderpath_web.standings.moving import Moved, Stand


class Sum(NamedTuple):
    """Something that may be so of somebody, in words."""

    says: str
    holds: Callable[[Stand], bool]


SUMS = (
    Sum("ready for a level", lambda one: bool(one.ready)),
    Sum("one step away", lambda one: one.steps == 1),
    Sum("qualified for a level", lambda one: bool(one.qualifies)),
    Sum("keeping the level held", lambda one: not one.loses),
)


def sums_of(moved: Collection[Moved]) -> list[str]:
    """Say how many come to stand so, and how many no longer do; of the rest, how many they are."""
    found: list[str] = []
    told: set[int] = set()
    for one in SUMS:
        come = {x.coder for x in moved if one.holds(x.after) and not one.holds(x.before)}
        gone = {x.coder for x in moved if one.holds(x.before) and not one.holds(x.after)}
        told |= come | gone
        found += [f"{_are(come)} newly {one.says}"] if come else []
        found += [f"{_are(gone)} no longer {one.says}"] if gone else []
    rest = {x.coder for x in moved} - told
    return found + ([f"{_are(rest)} nearer to a level, or further from it"] if rest else [])


def _are(coders: Collection[int]) -> str:
    return f"{len(coders)} {'is' if len(coders) == 1 else 'are'}"
