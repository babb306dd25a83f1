"""What holders of a level submit each month: more of it asks more of them."""

from collections.abc import Iterator

from coderpath.changes.change import Change
from coderpath.changes.level_pair import LevelPair
from coderpath.changes.written import given
from coderpath.criteria.turns import Direction, reverse, wider_is_looser
from coderpath.path import Figures, Level


def submits_changes(level: LevelPair) -> Iterator[Change]:
    """Tell of `submits`: of the figures, then of where that comes from."""
    old, new = _figures(level.old), _figures(level.new)
    turn = reverse(wider_is_looser(old, new))
    if turn is not None:
        yield Change(level.name, "submits", None, turn, list(old), list(new))
    before, now = _origin(level.old), _origin(level.new)
    if old and new and before != now:
        yield Change(level.name, "submits", None, Direction.OTHER, before, now)


def _figures(level: Level) -> Figures:
    return level.submits.figures if level.submits else ()


def _origin(level: Level) -> dict[str, str] | None:
    return given(level.submits, "source", "assumed") if level.submits else None
