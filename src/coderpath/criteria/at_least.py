"""So many of several criteria are met."""

from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from coderpath.criteria.base import Count
from coderpath.criteria.gates import Gate, SomeOfWords, part_clause
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.words import Clause, Names


class AtLeast(Gate):
    """So many of the criteria are met."""

    kind: ClassVar[str] = "at_least"
    count: Count

    @property
    def needed(self) -> int:
        """The stated count."""
        return self.count

    @model_validator(mode="after")
    def _check_count(self) -> Self:
        if self.count > len(self.of):
            raise PydanticCustomError(
                "count_above", "{count} of {listed}", {"count": self.count, "listed": len(self.of)}
            )
        return self


class AtLeastWords(SomeOfWords[AtLeast]):
    """Says how many of the parts are asked."""

    def asks(self, rule: AtLeast, names: Names) -> Clause:
        """List the parts after the count."""
        if len(rule.of) == 1:
            return names.clause(rule.of[0])
        parts = "; ".join(part_clause(part, names) for part in rule.of)
        return Clause("meets ", f"at least {rule.count} of these: {parts}")


KIND = CriterionKind(AtLeast, AtLeastWords())
