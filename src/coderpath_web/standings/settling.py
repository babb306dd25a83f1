"""Figures of groups that tell of nobody: a change shows once at least five people make it.

Figures are made of people, each with a state, read by views: a view gives the group in which a
state counts. From one release of the figures to the next, those who would stand out keep the state
that they had, or stay uncounted. Who stands out, among fewer than five, is whoever

- is in a group of so few,
- changes groups, when so few do that a sum of groups moves by them alone,
- makes the difference between two figures, or between one and two others together.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations_with_replacement
from typing import TypeVar

from coderpath_web.standings.smallest_cut import parted_by_few

State = TypeVar("State")
Group = Hashable
View = Callable[[State], Group]
"""Gives the group of a state; None where it counts in none."""

FEWEST = 5
"""A group with fewer people than this is not shown, nor a change that fewer make."""


def settled(
    now: Mapping[int, State],
    before: Mapping[int, State],
    views: Sequence[View[State]],
    sums: Sequence[View[State]] = (),
) -> dict[int, State]:
    """Give the people as they may be counted now, after they were counted as `before`.

    `sums` are views whose groups are sums of groups of a view, which are shown as well.
    """
    people = dict(now)
    while few := _few(people, before, views, sums):
        known = people.keys() | before.keys()
        changed = {one for one in known if people.get(one) != before.get(one)}
        if not changed:
            return people  # As it was released before, so it shows nothing new.
        for one in (few & changed) or changed:
            if one in before:
                people[one] = before[one]
            else:
                people.pop(one, None)
    return people


def _few(
    people: Mapping[int, State],
    before: Mapping[int, State],
    views: Sequence[View[State]],
    sums: Sequence[View[State]],
) -> set[int]:
    """Give people who stand out, by the first way in which anybody does."""
    found = {one for view in views for some in _small(_groups(people, view)) for one in some}
    found = found or {one for view in views for one in parted_by_few(*_moves(people, before, view))}
    if found:
        return found
    shown = [*views, *sums]
    return _by_difference(_sets(people, shown), _sets(before, shown))


def _groups(people: Mapping[int, State], view: View[State]) -> dict[Group, set[int]]:
    groups: defaultdict[Group, set[int]] = defaultdict(set)
    for one, state in people.items():
        if (group := view(state)) is not None:
            groups[group].add(one)
    return groups


def _small(groups: Mapping[Group, set[int]]) -> Iterator[set[int]]:
    return (some for some in groups.values() if len(some) < FEWEST)


def _moves(
    people: Mapping[int, State], before: Mapping[int, State], view: View[State]
) -> tuple[dict[tuple[Group, Group], set[int]], int]:
    """Give who went from which group to which since before; None is not being counted."""
    moves: defaultdict[tuple[Group, Group], set[int]] = defaultdict(set)
    for one in people.keys() | before.keys():
        old = view(before[one]) if one in before else None
        new = view(people[one]) if one in people else None
        if old != new:
            moves[old, new].add(one)
    return moves, FEWEST


def _sets(people: Mapping[int, State], views: Iterable[View[State]]) -> set[int]:
    """Give every group as the bits of its people."""
    return {
        sum(1 << one for one in group) for view in views for group in _groups(people, view).values()
    }


def _by_difference(now: Collection[int], before: Collection[int]) -> set[int]:
    """Give the few between two figures, or between one and two others, at least one of them new."""
    found: set[int] = set()
    sets = sorted({0, *now, *before}, key=int.bit_count)
    sizes = [some.bit_count() for some in sets]
    fresh = set(now) - set(before)
    for one, other in combinations_with_replacement(sets, 2):
        both, twice = one ^ other, one & other
        size = one.bit_count() + other.bit_count()
        for place in range(bisect_left(sizes, size - FEWEST), bisect_right(sizes, size + FEWEST)):
            third = sets[place]
            apart = (third ^ both) | twice
            if 0 < apart.bit_count() < FEWEST and not fresh.isdisjoint((one, other, third)):
                found.update(_people(apart))
    return found


def _people(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
