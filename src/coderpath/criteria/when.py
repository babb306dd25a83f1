"""Is asked where a condition is met; documents write it as `when` at an entry.

Kleene's "not the condition, or the requirement": what stands in the condition is never something
to do, so a way leads through the requirement alone.
"""

from collections.abc import Callable, Iterator
from typing import ClassVar, Self

from coderpath.criteria.asked_where import asked_of, settle, why_open
from coderpath.criteria.base import Criterion
from coderpath.criteria.cases import lacks, mends
from coderpath.criteria.gates import Gate, GateWords
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.words import Case, Clause, Names
from coderpath.sentence import Said


class When(Gate):
    """A requirement that is asked only where a condition is met."""

    kind: ClassVar[str] = "when"

    asked_where: Criterion

    @property
    def condition(self) -> Criterion | None:
        """Where it is asked at all."""
        return self.asked_where

    def kinds_answering(self) -> Iterator[str]:
        """Go through the kinds of facts that answer the requirement and the condition."""
        yield from super().kinds_answering()
        yield from self.asked_where.kinds_answering()

    def renamed(self, name: Callable[[str], str]) -> Self:
        """Give the same with other names for levels, in the condition too."""
        found = super().renamed(name)
        return found.model_copy(update={"asked_where": self.asked_where.renamed(name)})


class WhenWords(GateWords[When]):
    """Says what is asked, and of whom."""

    def asks(self, rule: When, names: Names) -> Clause:
        """Say what is asked, then of whom."""
        lead, rest = names.clause(rule.of[0])
        return Clause(lead, f"{rest}, {asked_of(rule.asked_where, names)}")

    def lacks(self, rule: When, case: Case) -> Said:
        """Say which is open."""
        del rule
        condition = case.condition
        return why_open(condition, case.parts[0]) if condition else lacks(case.parts[0])

    def mends(self, rule: When, case: Case) -> Said:
        """Mend the requirement."""
        del rule
        condition = case.condition
        return settle(condition, case.parts[0]) if condition else mends(case.parts[0])


KIND = CriterionKind(When, WhenWords())
