"""Duties that came, went, or were put in other words."""

from collections.abc import Iterator, Sequence

from coderpath.changes.change import Change
from coderpath.changes.level_pair import LevelPair
from coderpath.criteria.turns import Direction
from coderpath.path import CareerPath, Level


def duty_changes(level: LevelPair) -> Iterator[Change]:
    """Tell of the duties that a level itself writes; inherited ones are told where they stand.

    A duty that went and one that came are one change of words, the most alike first.
    """
    old, new = level.paths.old, level.paths.new
    before, now = level.old, level.new
    gone = _only_here(before.duties, inherited_duties(old, before), new.whole_duties(now))
    come = _only_here(now.duties, inherited_duties(new, now), old.whole_duties(before))
    for one, other in _reworded(gone, come):
        yield Change(level.name, "duties", None, Direction.OTHER, one, other)
        gone.remove(one)
        come.remove(other)
    for duty in come:
        yield Change(level.name, "duties", None, Direction.NEW, None, duty)
    for duty in gone:
        yield Change(level.name, "duties", None, Direction.GONE, duty, None)


def inherited_duties(path: CareerPath, level: Level) -> set[str]:
    """Give the duties that `builds_on` and `duties_of` bring."""
    brought = [name for name in (level.builds_on, level.duties_of) if name]
    return {duty for name in brought for duty in path.whole_duties(path.level(name))}


def _only_here(own: Sequence[str], inherited: set[str], others: Sequence[str]) -> list[str]:
    return [duty for duty in dict.fromkeys(own) if duty not in inherited and duty not in others]


def _reworded(gone: Sequence[str], come: Sequence[str]) -> list[tuple[str, str]]:
    """Pair duties by the words that they share, until one side has none left."""
    found = sorted(((one, other) for one in gone for other in come), key=_unlike)
    pairs: list[tuple[str, str]] = []
    for one, other in found:
        if not any(one == before or other == now for before, now in pairs):
            pairs.append((one, other))
    return pairs


def _unlike(pair: tuple[str, str]) -> tuple[float, str, str]:
    """Order pairs: the largest share of common words first, whichever of the two is the old."""
    one, other = (set(duty.lower().split()) for duty in pair)
    return -len(one & other) / (len(one | other) or 1), min(pair), max(pair)
