"""What a requirement asks, in one plain clause without a full stop."""

from coderpath.criteria import Criterion
from coderpath.explain.names import PathNames
from coderpath.path import CareerPath, EntryRule, Requirement


def asks(criterion: Criterion, path: CareerPath) -> str:
    """Say what a criterion asks, beginning with a capital letter."""
    return PathNames(path).clause(criterion).alone


def asks_of(requirement: Requirement | EntryRule, path: CareerPath) -> str:
    """Say what a requirement asks: in the document's own words where it gives them."""
    return PathNames(path).asks_of(requirement)


def whoever(criterion: Criterion, path: CareerPath) -> str:
    """Say for whom a criterion is met: whoever holds the RHIT."""
    return f"whoever {PathNames(path).clause(criterion).within}"
