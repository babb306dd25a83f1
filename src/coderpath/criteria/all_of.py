"""All of several criteria are met."""

from typing import ClassVar

from coderpath.criteria.gates import Gate, GateWords, cured, in_one, joined, unmet
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.words import Case, Clause, Names
from coderpath.sentence import Said, chain


class AllOf(Gate):
    """All of the criteria are met."""

    kind: ClassVar[str] = "all_of"
    shorthand: ClassVar[str | None] = "of"


class AllOfWords(GateWords[AllOf]):
    """Says what every part asks, and what each of them is missing."""

    def asks(self, rule: AllOf, names: Names) -> Clause:
        """Join the parts with "and"."""
        return joined(rule, names, "and")

    def lacks(self, rule: AllOf, case: Case) -> Said:
        """Say of every part what it is missing."""
        del rule
        return chain(" ", unmet(case))

    def mends(self, rule: AllOf, case: Case) -> Said:
        """Mend every part."""
        del rule
        return in_one(cured(case), "; ")


KIND = CriterionKind(AllOf, AllOfWords())
