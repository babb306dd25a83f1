"""Hiding figures until no small group can be worked out from all those shown, taken together.

Each figure counts some cells of one table, so every figure shown is an equation. A hidden figure
can be worked out when its own equation follows from those; then one of them is hidden as well.
"""

from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import TypeVar

from coderpath_web.standings.small_groups import FEWEST

Key = TypeVar("Key", bound=Hashable)
Cell = TypeVar("Cell", bound=Hashable)

PRIME = 2**61 - 1
"""Equations are reckoned in whole numbers up to this prime, which is exact enough and quick."""


def hidden_together(
    figures: Mapping[Key, Collection[Cell]], sizes: Mapping[Cell, int], hidden: Collection[Key]
) -> frozenset[Key]:
    """Give the figures to hide, beginning with some; the sum of all cells is always shown."""
    places = {cell: place for place, cell in enumerate(sizes)}
    rows = {key: [int(cell in cells) for cell in places] for key, cells in figures.items()}
    people = {key: sum(sizes[cell] for cell in cells) for key, cells in figures.items()}
    away = set(hidden)
    while found := next(_given_away(rows, people, away, len(places)), None):
        away.add(min(found, key=lambda key: (people[key], str(key))))
    return frozenset(away)


def _given_away(
    rows: Mapping[Key, list[int]], people: Mapping[Key, int], away: Collection[Key], width: int
) -> Iterator[set[Key]]:
    """Give, for each small group that can be worked out, the figures by which it can."""
    basis: dict[int, tuple[list[int], set[Key]]] = {}
    _take(basis, [1] * width, set())
    for key, row in rows.items():
        if key not in away:
            _take(basis, row, {key})
    for key, row in rows.items():
        if 0 < people[key] < FEWEST:
            left, used = _reduced(row, basis)
            if used and not any(left):
                yield used


def _take(basis: dict[int, tuple[list[int], set[Key]]], row: list[int], used: set[Key]) -> None:
    """Add an equation to those that stand for all that is known, unless it says nothing new."""
    left, by = _reduced(row, basis)
    place = next((place for place, value in enumerate(left) if value), None)
    if place is not None:
        inverse = pow(left[place], -1, PRIME)
        basis[place] = [value * inverse % PRIME for value in left], by | used


def _reduced(
    row: list[int], basis: Mapping[int, tuple[list[int], set[Key]]]
) -> tuple[list[int], set[Key]]:
    """Take away what is known; give what is left, and the figures that were needed."""
    used: set[Key] = set()
    for place, (known, by) in basis.items():
        if factor := row[place]:
            row = [(mine - factor * other) % PRIME for mine, other in zip(row, known, strict=True)]
            used |= by
    return row, used
