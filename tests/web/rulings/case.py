"""One action tried by those who may not do it, and by one who may."""

from collections.abc import Callable
from typing import NamedTuple


def nothing(world):
    """Need nothing before but the world."""


class Case(NamedTuple):
    """How an action is done on somebody's behalf, who may do it, and who may not."""

    act: Callable[..., object]
    """Takes the world, what was made ready in it, and whoever acts."""
    may: str
    may_not: tuple[str, ...]
    ready: Callable[..., object] = nothing
    """Makes ready what the action is about."""
    entries: int = 1
    """How many entries it writes; none where work is only begun, whose end writes one."""
