"""Which figures of groups stay hidden, so that nobody is seen through a small one."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

FEWEST = 5
"""A group with fewer people than this is not shown."""


def hidden_groups(
    sizes: Mapping[Key, int], totals: Sequence[Collection[Key]] = ()
) -> frozenset[Key]:
    """Give the groups to hide: small ones, and others that would give a small one away.

    `totals` names groups whose sum is shown. Where some of them are hidden, subtracting the shown
    ones from the sum gives the hidden ones together; so at least two are hidden, and together
    they are no small group. Empty groups are no secret, and hide nothing.
    """
    hidden = {key for key, size in sizes.items() if 0 < size < FEWEST}
    waiting = True
    while waiting:
        found = {_next_to_hide(sizes, total, hidden) for total in totals} - {None}
        waiting = bool(found)
        hidden |= {key for key in found if key is not None}
    return frozenset(hidden)


def _next_to_hide(sizes: Mapping[Key, int], total: Collection[Key], hidden: set[Key]) -> Key | None:
    """Give the smallest shown group of a sum that has to go as well, or None."""
    away = [sizes[key] for key in total if key in hidden]
    shown = [key for key in total if key not in hidden and sizes[key]]
    if not away or not shown or (len(away) > 1 and sum(away) >= FEWEST):
        return None
    return min(shown, key=lambda key: (sizes[key], str(key)))
