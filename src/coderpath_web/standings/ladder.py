"""One ladder for two documents: which level of the earlier is how high on the later."""

from typing import TypeAlias

from coderpath.changes.levels import LevelPairs
from coderpath.path import CareerPath

Rank: TypeAlias = tuple[int, int]


class Ladder:
    """The levels of two documents in one order, posts aside.

    A level has the rank of the level that it is in the later document, by name or by `formerly`.
    One that the later document no longer has stands just above the level below it.
    """

    def __init__(self, old: CareerPath, new: CareerPath) -> None:
        self.old = [level for level in old if not level.opening]
        self.new = [level for level in new if not level.opening]
        self.new_ranks: dict[str, Rank] = {
            level.level: (place, 0) for place, level in enumerate(self.new)
        }
        self.old_ranks: dict[str, Rank] = {}
        pairs = LevelPairs(old, new)
        below: Rank = (-1, 0)
        for level in self.old:
            below = self.new_ranks.get(pairs.name(level.level), (below[0], below[1] + 1))
            self.old_ranks[level.level] = below

    def compare(self, old_level: str, new_level: str) -> int:
        """Give 1 when the later document's level stands higher, -1 when lower, 0 for the same."""
        was, is_now = self.old_ranks[old_level], self.new_ranks[new_level]
        return (is_now > was) - (is_now < was)
