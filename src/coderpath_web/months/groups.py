"""The group beside which a coder's work is looked at: all who coded at a facility."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date

from coderpath.facts.rows import Productivity
from coderpath.facts.standards import Standards
from coderpath.measures.work import Work, together
from coderpath_web.facts.queries import on_file
from coderpath_web.journal.queries import journal_mark
from coderpath_web.kept_while import KeptWhile
from coderpath_web.months.figures import months_told

LEAST = 5
"""Coders of whom a group has to be, so that nobody can be told from its figures."""


def home_of(productivity: Iterable[Productivity]) -> str:
    """Give the code of the facility at which most records were coded; empty for none."""
    counted: Counter[str] = Counter()
    for row in productivity:
        counted[row.facility] += row.records
    return max(sorted(counted), key=counted.__getitem__) if counted else ""


KEPT: KeptWhile[Work | None] = KeptWhile(most=100)
"""The work of a group, until anybody does anything: all who look at their months ask for it."""


def group_at(facility: str, months: Collection[date], standards: Standards) -> Work | None:
    """Give the work on file of all who coded at a facility in some months; None of too few.

    What they coded elsewhere in these months is part of it, since nobody parts their time.
    """
    hangs_on = (journal_mark(), facility, *sorted(months))
    return KEPT.get(hangs_on, lambda: _worked_out(facility, months, standards))


def _worked_out(facility: str, months: Collection[date], standards: Standards) -> Work | None:
    there = on_file().filter(kind="productivity", facility__code=facility, since__in=months)
    coders = set(there.order_by().values_list("coder", flat=True))
    if len(coders) < LEAST:
        return None
    told = months_told([(coder, month) for coder in coders for month in months])
    found = together(one.work(standards) for one in told.values())
    return found if found.is_measured else None
