"""The day of the change-over: everyone's level gets its name in the revised path."""

from coderpath.days import Day
from coderpath_demo import ladder
from coderpath_demo.advancing import hospital_months
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.vocabulary import COUNTS_AS_RHIT, RETITLED, REVIEW_METHOD

SENIOR_MONTHS, LEADING_MONTHS = 96, 150


def retitle(org: Organisation) -> None:
    """Give everyone present whose career is drawn the new name of the level."""
    day = org.period.change_over
    for coder in org.free():
        if coder.employed(day) and coder.level in RETITLED:
            coder.move(_new_name(coder, day), day)


def _new_name(coder: Coder, day: Day) -> str:
    """Give the new name: the RHIT now counts, and level III is for those who are cross-trained."""
    if coder.level == "coder-1":
        return "specialist-2" if coder.holds(day, *COUNTS_AS_RHIT) else "specialist-1"
    if coder.level == "coder-2":
        return "specialist-3" if ladder.specialist_3(coder, day) else "specialist-2"
    if coder.level == "consultant":
        return _consultant(coder, day)
    return RETITLED[coder.level]


def _consultant(coder: Coder, day: Day) -> str:
    """Give one of the three levels that rest on experience and expertise."""
    months = hospital_months(coder, day)
    if not coder.knows(day, REVIEW_METHOD) or months < SENIOR_MONTHS:
        return "consultant-1"
    leads = months >= LEADING_MONTHS and coder.holds(day, "CCS")
    return "consultant-3" if leads else "consultant-2"
