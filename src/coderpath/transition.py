"""Which kind of move leads from the levels held to another, which levels it leaves, what it asks.

A level leads up to whatever names it in `after`, however far. What is neither up nor down is
across. Whoever holds no level comes in, and whoever comes to none goes out.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum

from coderpath.days import Day
from coderpath.facts.rows import Position
from coderpath.judge import LevelVerdict, RequirementVerdict
from coderpath.path import CareerPath, Level
from coderpath.same_name import form
from coderpath.verdict import State


class Move(StrEnum):
    """A kind of move between levels."""

    UP = "up"
    ACROSS = "across"
    DOWN = "down"
    IN = "in"
    OUT = "out"


def kind_of_move(path: CareerPath, held: Collection[str], to: str) -> Move:
    """Tell which kind of move leads from levels held to a level; empty is no level at all."""
    if not to:
        return Move.OUT
    if not held:
        return Move.IN
    if any(to in path.at_or_above(one) for one in held):
        return Move.UP
    return Move.DOWN if set(held).intersection(path.at_or_above(to)) else Move.ACROSS


def levels_left(path: CareerPath, held: Collection[str], to: str) -> tuple[str, ...]:
    """Give the levels held that a move leaves: those that it comes from, else the rungs held.

    A post stays beside a move between rungs, unless the move comes from it or nothing else is held.
    """
    from_below = path.level(to).after if to else ()
    below = [one for one in held if one in from_below]
    rungs = [one for one in held if not path.level(one).opening]
    return tuple(below or (held if not to else rungs or held))


def level_named(path: CareerPath, name: str) -> Level | None:
    """Give the level that a position's name counts as; None where the path knows none."""
    return path.by_form.get(form(name)) or path.of_today.get(form(name))


def levels_coming(
    path: CareerPath, positions: Iterable[Position], day: Day
) -> list[tuple[Level | None, Position]]:
    """Give the positions that begin after a day at a level that none holds on it, first in front.

    The level is None where the path knows none of that name.
    """
    rows = list(positions)
    named = [(level_named(path, row.level), row) for row in rows]
    held = {id(level) for level, row in named if level and row.since <= day < row.until}
    ahead = [(level, row) for level, row in named if row.since > day and id(level) not in held]
    return sorted(ahead, key=lambda one: one[1].since)


def asked_of(verdict: LevelVerdict, move: Move) -> tuple[RequirementVerdict, ...]:
    """Give the requirements that a move to a level rests on.

    What is asked on top to advance is asked of whoever comes from below, or comes in.
    """
    if move is Move.OUT:
        return ()
    is_from_below = move in {Move.UP, Move.IN}
    return verdict.of("minimum", "advance") if is_from_below else verdict.of("minimum")


def is_within_rules(verdict: LevelVerdict, move: Move) -> bool:
    """Tell whether a move is within the rules of the path on the day of the verdict."""
    if move is Move.OUT:
        return True
    if move is Move.IN and verdict.placing is not None:
        return verdict.placing.fits
    if move in {Move.UP, Move.IN}:
        return verdict.ready.state is State.MET
    return verdict.qualifies.state is State.MET
