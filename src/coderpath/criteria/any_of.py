"""One of several criteria is met."""

from typing import ClassVar

from coderpath.criteria.gates import Gate, SomeOfWords, joined
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.words import Clause, Names


class AnyOf(Gate):
    """One of the criteria is met."""

    kind: ClassVar[str] = "any_of"
    shorthand: ClassVar[str | None] = "of"

    @property
    def needed(self) -> int:
        """One part."""
        return 1


class AnyOfWords(SomeOfWords[AnyOf]):
    """Says what the parts ask, one of which is enough."""

    def asks(self, rule: AnyOf, names: Names) -> Clause:
        """Join the parts with "or"."""
        return joined(rule, names, "or")


KIND = CriterionKind(AnyOf, AnyOfWords())
