"""How many a change would move, and how: "2 are no longer one step away"."""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from coderpath.sentence.words import capital
from coderpath_web.standings.moving import NO_LEVEL, Moved, Stand


class Sum(NamedTuple):
    """Some of those whom a change moves, in words: which they are."""

    says: str
    are_meant: Callable[[Moved], bool]


def _both(says: str, holds: Callable[[Stand], bool]) -> Iterator[Sum]:
    """Give those who come to stand so, and those who no longer do."""
    yield Sum(f"newly {says}", lambda one: holds(one.after) and not holds(one.before))
    yield Sum(f"no longer {says}", lambda one: holds(one.before) and not holds(one.after))


def _climbs(one: Moved) -> bool:
    return NO_LEVEL < one.before.height < one.after.height


def _falls(one: Moved) -> bool:
    return NO_LEVEL < one.after.height < one.before.height


SUMS = (
    *_both("ready for a level", lambda one: bool(one.ready)),
    *_both("one step away", lambda one: one.steps == 1),
    Sum("qualified for a higher level", _climbs),
    Sum("qualified for a lower level", _falls),
    *_both("qualified for a level", lambda one: bool(one.qualifies)),
    *_both("keeping the level held", lambda one: not one.loses),
    *_both("to be placed", lambda one: one.is_to_place),
)


def sums_of(moved: Collection[Moved]) -> list[str]:
    """Say how many come to stand so, and how many no longer do; of the rest, how many they are."""
    found: list[str] = []
    told: set[int] = set()
    for one in SUMS:
        meant = {some.coder for some in moved if one.are_meant(some)}
        told |= meant
        found += [f"{_are(meant)} {one.says}"] if meant else []
    rest = {some.coder for some in moved} - told
    return found + ([f"{_are(rest)} nearer to a level, or further from it"] if rest else [])


def counts_of(moved: Collection[Moved]) -> list[tuple[str, int]]:
    """Give how many people each sum means, also where it means nobody."""
    return [(capital(one.says), sum(map(one.are_meant, moved))) for one in SUMS]


def _are(coders: Collection[int]) -> str:
    return f"{len(coders)} {'is' if len(coders) == 1 else 'are'}"
