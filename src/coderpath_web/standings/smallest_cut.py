"""The fewest moves by which the groups of a view fall apart, after Stoer and Wagner (1997).

A sum of groups changes by whoever moves into it or out of it: by the moves that are cut when the
groups of the sum are taken apart from the others.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping

Moves = Mapping[tuple[Hashable, Hashable], Collection[int]]
Weights = dict[Hashable, dict[Hashable, int]]


def parted_by_few(moves: Moves, fewest: int) -> set[int]:
    """Give who moves between two sides between which somebody moves, yet fewer than `fewest`."""
    found: set[int] = set()
    for part in _parts(moves):
        weight, side = _smallest_cut(_weights(moves, part))
        if weight < fewest:
            across = (some for (old, new), some in moves.items() if (old in side) != (new in side))
            found.update(*across)
    return found


def _weights(moves: Moves, part: Collection[Hashable]) -> Weights:
    weights: Weights = {group: defaultdict(int) for group in part}
    for (old, new), some in moves.items():
        if old in weights:
            weights[old][new] += len(some)
            weights[new][old] += len(some)
    return weights


def _parts(moves: Moves) -> list[set[Hashable]]:
    """Give the groups between which anybody moves, directly or by way of others."""
    parts: list[set[Hashable]] = []
    for pair in moves:
        touched = [part for part in parts if not part.isdisjoint(pair)]
        parts = [part for part in parts if part not in touched]
        parts.append(set(pair).union(*touched))
    return parts


def _smallest_cut(weights: Weights) -> tuple[int, set[Hashable]]:
    """Give the least weight that parts the groups in two, and one of the sides.

    The group that is added last in each round is parted from all others by its own weight; then it
    is taken together with the one before it.
    """
    together = {group: {group} for group in weights}
    best: tuple[int, set[Hashable]] | None = None
    while len(weights) > 1:
        added, order = _added(weights)
        last, before = order[-1], order[-2]
        if best is None or added[last] < best[0]:
            best = added[last], set(together[last])
        together[before] |= together.pop(last)
        for group, weight in weights.pop(last).items():
            weights[group].pop(last, None)
            if group != before:
                weights[before][group] += weight
                weights[group][before] += weight
    return best or (0, set())


def _added(weights: Weights) -> tuple[dict[Hashable, int], list[Hashable]]:
    """Add the groups one by one, each time the one that most moves bind to those added."""
    bound: dict[Hashable, int] = dict.fromkeys(weights, 0)
    left, order = dict.fromkeys(weights), []
    while left:
        most = max(left, key=lambda group: bound[group])
        del left[most]
        order.append(most)
        for group, weight in weights[most].items():
            if group in left:
                bound[group] += weight
    return bound, order
