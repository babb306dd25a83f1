"""Is met unless a recorded no says otherwise; documents write it as `presumed: true`."""

from typing import ClassVar

from coderpath.criteria.base import Criterion
from coderpath.criteria.gates import Gate, GateWords, cured, in_one, unmet
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.words import Case, Clause, Names
from coderpath.sentence import Said, chain


class Presumed(Gate):
    """Met unless a recorded no says otherwise."""

    kind: ClassVar[str] = "presumed"

    @property
    def presumed(self) -> Criterion | None:
        """The one part."""
        return self.of[0]


class PresumedWords(GateWords[Presumed]):
    """Says what is presumed, and what the recorded no is."""

    def asks(self, rule: Presumed, names: Names) -> Clause:
        """Mark a part that is met until a recorded no."""
        lead, rest = names.clause(rule.of[0])
        return Clause(lead, f"{rest} (presumed)")

    def lacks(self, rule: Presumed, case: Case) -> Said:
        """Say what the recorded no is."""
        del rule
        return chain(" ", unmet(case))

    def mends(self, rule: Presumed, case: Case) -> Said:
        """Mend the recorded no."""
        del rule
        return in_one(cured(case), "; ")


KIND = CriterionKind(Presumed, PresumedWords())
