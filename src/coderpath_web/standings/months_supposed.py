"""What a change of facts would change in the productivity of months, before it is made."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from coderpath.days import Month
from coderpath.facts.reading import unchecked_department
from coderpath_web.facts.supposed import kinds_changed, rows_supposed
from coderpath_web.people.models import Coder
from coderpath_web.standings.answering import OF_MONTHS
from coderpath_web.standings.records import records_of


class MonthChange(NamedTuple):
    """A month whose productivity differs: earned against productive minutes; None for unknown."""

    month: Month
    before: Fraction | None
    after: Fraction | None


def months_supposed(
    coder: Coder, *, without: Collection[int] = (), rows: Sequence[tuple[str, Any]] = ()
) -> Iterator[MonthChange]:
    """Go through the months whose productivity would differ; of other kinds of facts none does."""
    if OF_MONTHS.isdisjoint(kinds_changed(without, rows)):
        return
    supposed = rows_supposed([coder.pk], without=without, rows=rows)
    found = [records_of([coder.pk], unchecked_department(one)) for one in supposed]
    if not all(found):
        return
    now, then = (record.months for ((_, record),) in found)
    for month in sorted(now.figures.keys() | then.figures.keys()):
        before, after = now.ratio(month), then.ratio(month)
        if before != after:
            yield MonthChange(month, before, after)
