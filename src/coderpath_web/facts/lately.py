"""Whom facts have touched lately: what is kept of some people, or of who works where."""

from collections.abc import Collection, Hashable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import QuerySet

from coderpath_web.facts.models import EMPLOYMENT, Fact
from coderpath_web.facts.queries import facts_come_to
from coderpath_web.lately import Lately
from coderpath_web.worded import Worded

WHO_WORKS_WHERE = (*EMPLOYMENT, "reports", "facilities")
"""The kinds that say whom a role reaches."""


class ComeTo(NamedTuple):
    """The newest fact and its moment, and the newest entry that retracted any."""

    newest: int | None = None
    moment: datetime | str | None = None
    gone: int | None = None


def _touching(facts: QuerySet[Fact]) -> QuerySet[Fact, Any]:
    # Asked for different ones alone, SQLite goes through everybody's index instead of the newest.
    return facts.order_by().values_list("coder", "kind")


MOMENT = Worded(lambda newest: Fact.objects.filter(pk=newest).values_list("recorded_at"))
COME = Worded(lambda newest: _touching(Fact.objects.filter(pk__gt=newest)))
GONE = Worded(
    lambda gone: _touching(Fact.objects.filter(retracted_in__isnull=False, retracted_in__gt=gone))
)


def _touched(since: ComeTo) -> set[Hashable] | None:
    """Name whom and which kinds facts have touched; a fact about nobody touches everybody.

    Another database may have been put in the place of the one that was looked at.
    """
    if since.newest is None or MOMENT.first(newest=since.newest) != (since.moment,):
        return None
    found = set(_rows(since))
    if any(coder is None for coder, _ in found):
        return None
    return {name for row in found for name in row}


def _rows(since: ComeTo) -> Iterator[tuple[int | None, str]]:
    yield from COME.rows(newest=since.newest)
    yield from GONE.rows(gone=since.gone or 0)


def _come_to() -> ComeTo:
    come_to: Any = facts_come_to()
    return ComeTo(*come_to)


LATELY = Lately(_come_to, _touched)


def facts_touched(coders: Collection[int] | None) -> Hashable:
    """Give what is the same as long as no fact touches some coders; anybody when None."""
    return LATELY.mark(coders)


def facts_touched_each(coders: Collection[int]) -> dict[int, Hashable]:
    """Give for each of some coders what is the same as long as no fact touches that one."""
    return LATELY.each(coders)


def works_where_mark() -> Hashable:
    """Give what is the same as long as facts say the same of who works where, and for whom."""
    return LATELY.mark(WHO_WORKS_WHERE)
