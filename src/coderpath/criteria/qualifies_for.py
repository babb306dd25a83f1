"""Meets a level's whole minimum."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Self

from coderpath.criteria.base import Criterion, Name
from coderpath.criteria.kind import CriterionKind
from coderpath.criteria.turns import Turn, same_or_other
from coderpath.criteria.words import Case, Clause, Names, WithoutFigure, WithoutRemedies, Words
from coderpath.same_name import form
from coderpath.sentence import Said, said
from coderpath.sentence.words import lowered
from coderpath.verdict import State


class QualifiesFor(Criterion):
    """A level's whole minimum is met."""

    kind: ClassVar[str] = "qualifies_for"
    shorthand: ClassVar[str | None] = "level"

    level: Name

    @property
    def minimum_of(self) -> str | None:
        """The level."""
        return self.level

    def renamed(self, name: Callable[[str], str]) -> Self:
        """Give the same for the level's other name."""
        return self.model_copy(update={"level": name(self.level)})


class QualifiesForWords(WithoutFigure, WithoutRemedies, Words[QualifiesFor]):
    """Says which level's minimum is asked, and what of it is not met."""

    def asks(self, rule: QualifiesFor, names: Names) -> Clause:
        """Name the level whose minimum is asked."""
        return Clause("", f"meets the minimum of {names.level(rule.level)}")

    def lacks(self, rule: QualifiesFor, case: Case) -> Said:
        """Name the requirements of the level that are not met, without their reasons."""
        unmet = "; ".join(map(lowered, _lacking(rule, case)))
        return said(f"The minimum of {case.names.level(rule.level)} lacks: {unmet}.")

    def mends(self, rule: QualifiesFor, case: Case) -> Said:
        """Name the level whose minimum to meet."""
        return said(f"Meet the minimum of {case.names.level(rule.level)}")

    def telling(self, rule: QualifiesFor, case: Case) -> Sequence[Case]:
        """Tell of every requirement of the level, the presumed ones too."""
        del rule
        return case.parts


def _lacking(rule: QualifiesFor, case: Case) -> list[str]:
    """Give what the level's unmet requirements ask; what is presumed lacks nothing."""
    return [
        item.says
        for item, part in zip(case.names.minimum(rule.level), case.parts, strict=True)
        if part.branch.state is State.NOT_MET
        or (part.branch.state is State.NOT_RECORDED and not item.presumed)
    ]


def turn(old: QualifiesFor, new: QualifiesFor) -> Turn:
    """Another level is another minimum, neither more nor less."""
    return same_or_other(form(old.level), form(new.level))


KIND = CriterionKind(QualifiesFor, QualifiesForWords(), turn)
