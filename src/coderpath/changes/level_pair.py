"""A level that both paths have, with what is needed to compare it."""

from typing import NamedTuple

from coderpath.changes.levels import LevelPairs
from coderpath.changes.minimums import Compared, Minimums
from coderpath.path import Level


class LevelPair(NamedTuple):
    """A level as the old path has it and as the new one does."""

    paths: LevelPairs
    minimums: Minimums
    old: Level
    new: Level

    @property
    def name(self) -> str:
        """The level's new name, under which its changes are told."""
        return self.new.level

    @property
    def minimum(self) -> Compared:
        """The level's whole minimum compared."""
        return self.minimums.compare(self.old, self.new)
