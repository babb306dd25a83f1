"""Comparing whole minimums, so that each difference is told once: at the level that makes it.

A level's minimum is what it inherits, less what it waives, plus its own. What was moved to or
from an inherited place without effect is no difference. What changed in an inherited requirement
is the difference of the level that writes it. Here remain: own requirements, and waivers.
"""

from collections.abc import Iterable
from typing import NamedTuple

from coderpath.changes.items import Item, match, told_above, when_turn
from coderpath.changes.levels import LevelPairs
from coderpath.changes.meaning import compare
from coderpath.changes.pairing import Paired
from coderpath.criteria.turns import Direction
from coderpath.path import Level, Requirement


class Compared(NamedTuple):
    """A level's whole minimum compared: what it passes on to its heirs, and what is told here."""

    whole: Paired[Item]
    told: Paired[Item]

    @property
    def silent(self) -> list[Direction]:
        """What differs in what is inherited and is not told here, in no order.

        More asked is stricter, less is looser.
        """
        here = {id(old.requirement) for old, _ in self.told.pairs}
        above = (pair for pair in self.whole.pairs if id(pair[0].requirement) not in here)
        turns = (
            turn
            for old, new in above
            for turn in (compare(old.criterion, new.criterion), when_turn(old, new))
        )
        return [
            *(turn for turn in turns if turn is not None),
            *(Direction.LOOSER for item in self.whole.gone if item.told_above),
            *(Direction.STRICTER for item in self.whole.new if item.told_above),
        ]


class Minimums:
    """The minimums of two paths, each pair of levels compared once."""

    def __init__(self, levels: LevelPairs) -> None:
        self.levels = levels
        self._found: dict[tuple[str, str], Compared] = {}

    def compare(self, old: Level, new: Level) -> Compared:
        """Compare the whole minimums of a level."""
        key = (old.level, new.level)
        if key not in self._found:
            self._found[key] = self._compare(old, new)
        return self._found[key]

    def _compare(self, old: Level, new: Level) -> Compared:
        pairs, gone, come = self._inherited(old, new)
        kept = [pair for pair in pairs if not _waived(pair[0], old) and not _waived(pair[1], new)]
        waived_now = [one for one, other in pairs if not _waived(one, old) and _waived(other, new)]
        asked_now = [other for one, other in pairs if _waived(one, old) and not _waived(other, new)]
        told = match(
            [*self.old_items(old.minimum), *waived_now, *told_above(_left(gone, old))],
            [*new_items(new.minimum), *asked_now, *told_above(_left(come, new))],
        )
        whole = Paired([*kept, *told.pairs], told.gone, told.new)
        return Compared(whole, Paired(told.pairs, _here(told.gone), _here(told.new)))

    def _inherited(self, old: Level, new: Level) -> Paired[Item]:
        """Compare what comes along: as the level below found it, else anew."""
        below, now_below = old.builds_on, new.builds_on
        if below and now_below and self.levels.are_the_same(below, now_below):
            return self.compare(
                self.levels.old.level(below), self.levels.new.level(now_below)
            ).whole
        return match(
            self.old_items(self.levels.old.whole_minimum(self.levels.old.level(below)))
            if below
            else [],
            new_items(self.levels.new.whole_minimum(self.levels.new.level(now_below)))
            if now_below
            else [],
        )

    def old_items(self, requirements: Iterable[Requirement]) -> list[Item]:
        """Make items of the old path's requirements."""
        return [
            Item(
                one,
                self.levels.renamed(one.criterion),
                one.when and self.levels.renamed(one.when),
            )
            for one in requirements
        ]


def new_items(requirements: Iterable[Requirement]) -> list[Item]:
    """Make items of the new path's requirements."""
    return [Item(one, one.criterion, one.when) for one in requirements]


def _waived(item: Item, level: Level) -> bool:
    return item.id in level.waives


def _left(items: Iterable[Item], level: Level) -> list[Item]:
    return [item for item in items if not _waived(item, level)]


def _here(items: Iterable[Item]) -> list[Item]:
    return [item for item in items if not item.told_above]
