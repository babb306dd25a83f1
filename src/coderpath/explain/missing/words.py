"""A case in words; what nobody has checked is said so before anything is called missing."""

from coderpath.days import FOREVER
from coderpath.explain.dates import day_text
from coderpath.explain.missing.case import Case, cure, say
from coderpath.explain.words import capital
from coderpath.facts.saying import listed


def say_of(case: Case) -> str:
    """Say what a case is missing; whose kinds are not checked says what that means."""
    unchecked = case.unchecked
    if not unchecked:
        return say(case.branch.criterion, case)
    if not case.branch.facts:
        return f"{_checking(case)}, so {_their(case)} absence says nothing."
    return f"{say(case.branch.criterion, case)} {_checking(case)}, so more may be true."


def cure_of(case: Case) -> str:
    """Say what would mend a case; where nobody has checked, checking comes first."""
    if case.unchecked:
        return f"Check this coder's {listed(list(case.unchecked))} and record what there is"
    return cure(case.branch.criterion, case)


def _checking(case: Case) -> str:
    kinds = list(case.unchecked)
    are = "are" if _many(kinds) else "is"
    from_day = max(case.unchecked.values())
    if from_day < FOREVER:
        return (
            f"{capital(listed(kinds))} {are} checked for this coder only from {day_text(from_day)}"
        )
    return f"{capital(listed(kinds))} {are} not yet checked for this coder"


def _their(case: Case) -> str:
    return "their" if _many(list(case.unchecked)) else "its"


def _many(kinds: list[str]) -> bool:
    return len(kinds) > 1 or kinds[0].endswith("s")
