"""Who has no figures of a month, although they had some in the months before."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from coderpath_web.standings.models import CoderMonth
from coderpath_web.worded import Worded, among

BEFORE = 3
"""Months before it of which one has to be recorded: whoever is not measured lacks nothing."""


def _missing(month: Any, before: Any) -> QuerySet[CoderMonth, Any]:
    there = CoderMonth.objects.filter(month=month).exclude(kind=CoderMonth.Kind.GAP)
    measured = CoderMonth.objects.filter(
        month__gte=before, month__lt=month, kind=CoderMonth.Kind.RECORDED
    )
    return measured.exclude(coder__in=there.values("coder")).order_by().values_list("coder")


MISSING = Worded(lambda month, before: _missing(month, before).distinct())
MISSING_OF = Worded(
    lambda month, before, coders: _missing(month, before).filter(among("coder", coders)).distinct()
)


def without_month(month: date, coders: Collection[int] | None) -> set[int]:
    """Give of some coders, of all when None, those who have no figures of a month, by its first.

    A month that an absence passes over is not missing.
    """
    at = month.year * 12 + month.month - 1 - BEFORE
    before = date(at // 12, at % 12 + 1, 1)
    if coders is None:
        return {coder for (coder,) in MISSING.rows(month=month, before=before)}
    if not coders:
        return set()
    rows = MISSING_OF.rows(month=month, before=before, coders=coders)
    return {coder for (coder,) in rows}
