"""Shorter words where a single parameter says it all, as in the table "Smoothing the Path"."""

from coderpath.changes.levels import LevelPairs
from coderpath.criteria import Criterion
from coderpath.criteria.words import Contrast
from coderpath.explain.changes.told import Paths
from coderpath.explain.names import PathNames


def shorter(old: Criterion | None, new: Criterion | None, paths: Paths) -> Contrast | None:
    """Say how it is now and how it was, or nothing where more than one parameter changed."""
    if old is None or new is None:
        return None
    before, names = LevelPairs(*paths).renamed(old), PathNames(paths.new)
    if type(before) is not type(new):
        return None
    return names.words(new).contrast(before, new, names)
