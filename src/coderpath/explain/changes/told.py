"""What the words for a change are made of."""

from typing import NamedTuple

from coderpath.changes import Change
from coderpath.criteria import Criterion
from coderpath.explain.names import PathNames, level_title
from coderpath.path import CareerPath
from coderpath.sentence import Said, said
from coderpath.sentence.said import Sayable


class Told(NamedTuple):
    """Where something changed, what it is now, and what it was; the last may be empty."""

    where: str
    now: Said
    before: Said


def told(where: str, now: Sayable, before: Sayable = "") -> Told:
    """Make the words of a change."""
    return Told(where, said(now), said(before))


class Paths(NamedTuple):
    """The two paths, each of which has its own titles."""

    old: CareerPath
    new: CareerPath

    def title(self, change: Change) -> str:
        """Give the title of the level that changed: the new one, or the one of a level gone."""
        name = change.level or ""
        return level_title(self.new if name in self.new.by_name else self.old, name)


def clause(criterion: Criterion, path: CareerPath) -> str:
    """Say what a criterion asks, within a sentence."""
    return PathNames(path).clause(criterion).within


def in_quotes(text: object) -> str:
    """Put words of a document in quotes."""
    return f'"{str(text).rstrip(".")}"'
