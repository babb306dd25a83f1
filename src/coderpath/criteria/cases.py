"""A case in words; what nobody has checked is said so before anything is called missing."""

from coderpath.criteria.words import Case
from coderpath.days import FOREVER
from coderpath.sentence import Said, said
from coderpath.sentence.dates import say_day
from coderpath.sentence.words import capital, listed


def lacks(case: Case) -> Said:
    """Say what a case is missing; whose kinds are not checked says what that means."""
    if not case.unchecked:
        return case.words.lacks(case.branch.criterion, case)
    if not case.branch.facts:
        return said(_checking(case), f", so {_their(case)} absence says nothing.")
    known = case.words.lacks(case.branch.criterion, case)
    return said(known, " ", _checking(case), ", so more may be true.")


def mends(case: Case) -> Said:
    """Say what would mend a case; where nobody has checked, checking comes first."""
    if case.unchecked:
        return said(f"Check this coder's {listed(list(case.unchecked))} and record what there is")
    return case.words.mends(case.branch.criterion, case)


def _checking(case: Case) -> Said:
    kinds = list(case.unchecked)
    are = "are" if _many(kinds) else "is"
    from_day = max(case.unchecked.values())
    if from_day < FOREVER:
        checked = f"{capital(listed(kinds))} {are} checked for this coder only from "
        return said(checked, say_day(from_day))
    return said(f"{capital(listed(kinds))} {are} not yet checked for this coder")


def _their(case: Case) -> str:
    return "their" if _many(list(case.unchecked)) else "its"


def _many(kinds: list[str]) -> bool:
    return len(kinds) > 1 or kinds[0].endswith("s")
