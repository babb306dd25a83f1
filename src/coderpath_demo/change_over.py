"""The day of the change-over: everyone's level gets its name in the revised path."""

from coderpath.days import Day
from coderpath.verdict import State
from coderpath_demo.coder import Coder
from coderpath_demo.organisation import Organisation
from coderpath_demo.paths import new_names
from coderpath_demo.vocabulary import COUNTS_AS_RHIT

DAYS_OF_A_MONTH = 30.44
CONSULTANT_MONTHS = {"consultant-3": 150, "consultant-2": 96}
"""Months in hospitals that are wanted on this day, beside what the path asks."""


def retitle(org: Organisation) -> None:
    """Give everyone present whose career is drawn the new name of the level."""
    day = org.period.change_over
    names = new_names(org.path(day))
    for coder in org.free():
        if coder.employed(day) and coder.level in names:
            coder.move(_exception(org, coder, day) or names[coder.level], day)


def _exception(org: Organisation, coder: Coder, day: Day) -> str | None:
    """Give another level: the RHIT now counts, and level III is for those who are cross-trained."""
    path = org.path(day)
    if coder.level == "coder-1" and coder.holds(day, *COUNTS_AS_RHIT):
        return "specialist-2"
    if coder.level == "coder-2" and org.prospects.placement(coder, path, day) != "specialist-3":
        return "specialist-2"
    if coder.level == "consultant":
        months = _hospital_months(coder, day)
        for level, wanted in CONSULTANT_MONTHS.items():
            found = org.prospects.verdict(coder, level, path, day).qualifies
            if months >= wanted and found.state is State.MET:
                return level
    return None


def _hospital_months(coder: Coder, day: Day) -> int:
    """Give about how many months someone has coded in hospitals, here and before."""
    here = sum(min(spell.left, day) - spell.hired for spell in coder.employment)
    before = sum(row.until - row.since for row in coder.experience if row.in_ == "acute")
    return int((here + before) / DAYS_OF_A_MONTH)
