"""The changes of one level that both paths have."""

from collections.abc import Iterator
from typing import NamedTuple

from coderpath.changes.change import Change
from coderpath.changes.duties import duty_changes
from coderpath.changes.items import Item, asks_the_same, has_same_id, match
from coderpath.changes.ladder import ladder_changes
from coderpath.changes.level_pair import LevelPair
from coderpath.changes.minimums import new_items
from coderpath.changes.pairing import Paired, pair_up
from coderpath.changes.requirements import (
    Place,
    changes_asked,
    changes_in_words,
    gone_requirement,
    new_requirement,
)
from coderpath.changes.submits import submits_changes
from coderpath.criteria.turns import Direction
from coderpath.path import PARTS, Part
from coderpath.same_name import form, forms


class Placed(NamedTuple):
    """A requirement and the part that it stands in."""

    part: Part
    item: Item


def level_changes(level: LevelPair) -> Iterator[Change]:
    """Tell what differs in a level: names, place on the ladder, what it asks, duties, words."""
    yield from _names(level)
    yield from ladder_changes(level)
    yield from submits_changes(level)
    found = _requirements(level)
    places = [(Place(level.name, one.part, other.part), one, other) for one, other in found.pairs]
    for place, one, other in places:
        yield from changes_asked(place, one.item, other.item)
    yield from (new_requirement(level.name, *placed) for placed in found.new)
    yield from (gone_requirement(level.name, *placed) for placed in found.gone)
    yield from duty_changes(level)
    for place, one, other in places:
        yield from changes_in_words(place, one.item, other.item)


def _names(level: LevelPair) -> Iterator[Change]:
    """Tell of the name, the title and former names, except the ones that the rename explains."""
    old, new = level.old, level.new
    if form(old.level) != form(new.level):
        yield Change(new.level, "level", None, Direction.OTHER, old.level, new.level)
    if old.title != new.title:
        yield Change(new.level, "title", None, Direction.OTHER, old.title, new.title)
    explained = forms((old.level, new.level))
    if forms(old.formerly) - explained != forms(new.formerly) - explained:
        before, now = list(old.formerly), list(new.formerly)
        yield Change(new.level, "formerly", None, Direction.OTHER, before, now)


def _requirements(level: LevelPair) -> Paired[Placed]:
    """Match within each part, and then across: what left one part may stand in another."""
    within = [(part, _part(level, part)) for part in PARTS]
    gone = [Placed(part, item) for part, found in within for item in found.gone]
    new = [Placed(part, item) for part, found in within for item in found.new]
    moved = pair_up(gone, new, _has_same_id, _asks_the_same)
    pairs = [
        (Placed(part, one), Placed(part, other))
        for part, found in within
        for one, other in found.pairs
    ]
    return Paired([*pairs, *moved.pairs], moved.gone, moved.new)


def _part(level: LevelPair, part: Part) -> Paired[Item]:
    if part == "minimum":
        return level.minimum.told
    old_items = level.minimums.old_items(level.old.part(part))
    return match(old_items, new_items(level.new.part(part)))


def _has_same_id(old: Placed, new: Placed) -> bool:
    return has_same_id(old.item, new.item)


def _asks_the_same(old: Placed, new: Placed) -> bool:
    return asks_the_same(old.item, new.item)
