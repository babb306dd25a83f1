"""What changed between two paths: each difference once, with the way it goes."""

from coderpath.changes.change import Change
from coderpath.changes.entries import entry_changes
from coderpath.changes.level_pair import LevelPair
from coderpath.changes.levels import LevelPairs
from coderpath.changes.minimums import Minimums
from coderpath.changes.whole_path import path_changes
from coderpath.changes.within_level import level_changes
from coderpath.criteria.turns import Direction
from coderpath.path import CareerPath

__all__ = ["Change", "Direction", "diff"]


def diff(old: CareerPath, new: CareerPath) -> list[Change]:
    """Give what differs, the path as a whole first, then level by level in the new order.

    Levels are the same by name, else by `formerly`. One that only one path has is a single
    change. What is inherited is told once, at the level that writes it; a move that changes
    nothing anywhere is no change, and neither is another order: of keys, of lists, of levels.
    (The order of levels decides between two placements; it is left out all the same, so that
    two documents that say the same give nothing.) Source: the article's table "Smoothing the
    Path" is the difference of two documents.
    """
    levels = LevelPairs(old, new)
    minimums = Minimums(levels)
    found = [*path_changes(levels), *entry_changes(levels)]
    for level in new:
        if level.level in levels.once_called:
            before = old.level(levels.once_called[level.level])
            found += level_changes(LevelPair(levels, minimums, before, level))
        else:
            found.append(Change(level.level, "level", None, Direction.NEW, None, level.level))
    found += (
        Change(level.level, "level", None, Direction.GONE, level.level, None)
        for level in levels.gone
    )
    return found
