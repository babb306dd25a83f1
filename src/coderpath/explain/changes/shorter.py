"""Shorter words where a single parameter says it all, as in the table "Smoothing the Path"."""

from coderpath.changes.levels import LevelPairs
from coderpath.changes.meaning import is_same
from coderpath.criteria import Criterion
from coderpath.criteria.percent import threshold_text
from coderpath.criteria.productivity import Productivity
from coderpath.criteria.trains_in import Stage, TrainsIn
from coderpath.explain.asks.measured import over_text
from coderpath.explain.asks.positions import types_asked
from coderpath.explain.changes.told import Paths
from coderpath.explain.names import PathNames

STAGES = {Stage.BEGUN: "from the day it begins", Stage.PROFICIENT: "from proficiency on"}


def shorter(old: Criterion | None, new: Criterion | None, paths: Paths) -> tuple[str, str] | None:
    """Say how it is now and how it was, or nothing where more than one parameter changed."""
    if old is None or new is None:
        return None
    before = LevelPairs(*paths).renamed(old)
    if isinstance(before, TrainsIn) and isinstance(new, TrainsIn):
        return _trains_in(before, new, paths)
    if isinstance(before, Productivity) and isinstance(new, Productivity):
        return _productivity(before, new)
    return None


def _trains_in(old: TrainsIn, new: TrainsIn, paths: Paths) -> tuple[str, str] | None:
    if not is_same(old.model_copy(update={"stage": new.stage}), new):
        return None
    types = types_asked(new, PathNames(paths.new))
    return f"training in {types} counts {STAGES[new.stage]}", STAGES[old.stage]


def _productivity(old: Productivity, new: Productivity) -> tuple[str, str] | None:
    if not is_same(old.model_copy(update={"measure": new.measure}), new):
        return None
    asked = f"productivity {threshold_text(new.threshold)}"
    return f"{asked} is asked {over_text(new)}", over_text(old)
