"""Is not so; documents write it as `not`, inside `when` only."""

from collections.abc import Callable
from typing import ClassVar, Self

from coderpath.criteria.base import Criterion
from coderpath.criteria.gates import Gate, GateWords, unmet
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.words import Case, Clause, Names
from coderpath.sentence import Said, chain, said
from coderpath.verdict import State


class Not(Gate):
    """Met where its part is not met, not met where it is; not recorded stays not recorded."""

    kind: ClassVar[str] = "not"

    @property
    def negated(self) -> Criterion | None:
        """The one part."""
        return self.of[0]

    def renamed(self, name: Callable[[str], str]) -> Self:
        """Give the same of its part with other names for levels."""
        return self.model_copy(update={"of": (self.of[0].renamed(name),)})


class NotWords(GateWords[Not]):
    """Says what must not be so."""

    def asks(self, rule: Not, names: Names) -> Clause:
        """Turn around what the part asks."""
        return Clause("", f"is not one who {names.clause(rule.of[0]).within}")

    def lacks(self, rule: Not, case: Case) -> Said:
        """Say what of the part is open, or that it is met."""
        if case.branch.state is State.NOT_RECORDED:
            return chain(" ", unmet(case))
        return said(f"This coder {case.names.clause(rule.of[0]).within}.")

    def mends(self, rule: Not, case: Case) -> Said:
        """Say what is to be settled; nobody is asked to lose what they have."""
        return said(f"Record whether this coder {case.names.clause(rule.of[0]).within}")


KIND = CriterionKind(Not, NotWords())
