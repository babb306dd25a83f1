"""One action tried by those who may not do it, and by one who may."""

from collections.abc import Callable
from typing import NamedTuple


class Case(NamedTuple):
    """How an action is done on somebody's behalf, who may do it, and who may not."""

    act: Callable[..., object]
    """Takes the world and whoever acts."""
    may: str
    may_not: tuple[str, ...]
