"""The words of kinds that do not bring their own yet."""

from functools import singledispatch

from coderpath.criteria import Criterion
from coderpath.criteria.words import Case, Clause, Names, Words
from coderpath.sentence import Said, said


@singledispatch
def clause_of(criterion: Criterion, _names: Names) -> Clause:
    """Say what a criterion asks."""
    message = f"nobody has said what {criterion.kind} asks"
    raise NotImplementedError(message)


@singledispatch
def say(criterion: Criterion, _case: Case) -> str | Said:
    """Say what is missing, in whole sentences."""
    message = f"nobody has said what {criterion.kind} may be missing"
    raise NotImplementedError(message)


@singledispatch
def cure(criterion: Criterion, _case: Case) -> str | Said:
    """Say what would mend it, in one clause."""
    message = f"nobody has said what would mend {criterion.kind}"
    raise NotImplementedError(message)


@singledispatch
def total_text(_criterion: Criterion, _case: Case) -> str:
    """Write what the facts of a criterion that is met come to."""
    return ""


class FormerWords(Words[Criterion]):
    """Says what is registered above."""

    def asks(self, rule: Criterion, names: Names) -> Clause:
        """Say what it asks."""
        return clause_of(rule, names)

    def lacks(self, rule: Criterion, case: Case) -> Said:
        """Say what it is missing."""
        return said(say(rule, case))

    def mends(self, rule: Criterion, case: Case) -> Said:
        """Say what would mend it."""
        return said(cure(rule, case))

    def total(self, rule: Criterion, case: Case) -> Said:
        """Say what its facts come to."""
        return said(total_text(rule, case))


FORMER = FormerWords()
