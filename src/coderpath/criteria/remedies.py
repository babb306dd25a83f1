"""What one could do about a criterion, each with the fact that it would bring."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coderpath.criteria.base import Row


@dataclass(frozen=True)
class Quantity:
    """A number that goes with a remedy."""

    name: str
    label: str
    default: int


@dataclass(frozen=True)
class Remedy:
    """Something to do: what it is, the numbers that it needs, and the fact that it would bring."""

    key: str
    group: str
    says: str
    brings: Callable[..., Row] | None = field(compare=False)
    """Given the coder, the day and the numbers; None for a pace of work, which is no fact."""
    quantities: tuple[Quantity, ...] = ()
