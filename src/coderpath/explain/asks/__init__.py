"""What a requirement asks, in one plain clause without a full stop.

Every module here registers the words of some kinds, so all of them are imported.
"""

from coderpath.criteria import Criterion
from coderpath.explain.asks import attested, gates, learned, measured, positions
from coderpath.explain.asks.clause import clause_of
from coderpath.path import CareerPath, EntryRule, Requirement

__all__ = ["asks", "asks_of", "attested", "gates", "learned", "measured", "positions", "whoever"]


def asks(criterion: Criterion, path: CareerPath) -> str:
    """Say what a criterion asks, beginning with a capital letter."""
    return clause_of(criterion, path).alone


def asks_of(requirement: Requirement | EntryRule, path: CareerPath) -> str:
    """Say what a requirement asks: in the document's own words where it gives them."""
    if requirement.says:
        return requirement.says
    rule = requirement.when if isinstance(requirement, EntryRule) else requirement.criterion
    return asks(rule, path)


def whoever(criterion: Criterion, path: CareerPath) -> str:
    """Say for whom a criterion is met: whoever holds the RHIT."""
    return f"whoever {clause_of(criterion, path).within}"
