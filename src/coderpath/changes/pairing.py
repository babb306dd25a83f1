"""Pairing the members of two lists that stand for the same thing."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

Member = TypeVar("Member")


class Paired(NamedTuple, Generic[Member]):
    """Pairs of old and new, and what has no partner, each in the order it was given."""

    pairs: list[tuple[Member, Member]]
    gone: list[Member]
    new: list[Member]


def pair_up(
    old: Sequence[Member],
    new: Sequence[Member],
    *alike: Callable[[Member, Member], bool],
) -> Paired[Member]:
    """Pair by each test in turn, the surest first; each test takes partners in order."""
    partners: dict[int, int] = {}
    taken: set[int] = set()
    for test in alike:
        for here, one in enumerate(old):
            if here in partners:
                continue
            free = (at for at, other in enumerate(new) if at not in taken and test(one, other))
            at = next(free, None)
            if at is not None:
                partners[here] = at
                taken.add(at)
    return Paired(
        [(old[here], new[partners[here]]) for here in sorted(partners)],
        [one for here, one in enumerate(old) if here not in partners],
        [one for at, one in enumerate(new) if at not in taken],
    )
