"""Whom a grant reaches on a day, by the facts on file: who works where, who reports to whom."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from coderpath_web.access.models import Grant
from coderpath_web.access.roles import Scope
from coderpath_web.dated_rows import lasting, true_on
from coderpath_web.facts.models import EMPLOYMENT, Fact
from coderpath_web.worded import Worded, among

EVERYONE = None
"""Stands for every coder, or every facility, of the organisation."""


def reached_facilities(grants: Iterable[Grant]) -> set[int] | None:
    """Give the facilities that grants reach; None when they reach all."""
    grants = list(grants)
    if any(grant.scope == Scope.CORPORATE for grant in grants):
        return EVERYONE
    reached = {grant.facility_id for grant in grants if grant.facility_id}
    regions = {grant.region for grant in grants if grant.region}
    if regions:
        live = Fact.objects.filter(
            kind="facilities", coder=None, retracted_at=None, subject__in=regions
        )
        reached.update(live.values_list("facility_id", flat=True))
    return reached


def reached_coders(grants: Iterable[Grant], own: int | None, day: date) -> set[int] | None:
    """Give the coders that grants reach on a day; None when they reach all.

    A facility reaches who is employed and works there on the day; a team, who is employed and
    reports to the account's own coder. Whoever is about to be hired there is reached already, so
    that a file can be made ready. Whoever has left is reached no more.
    """
    grants = list(grants)
    facilities = reached_facilities(grants)
    if facilities is EVERYONE:
        return EVERYONE
    reached: set[int] = set()
    if facilities:
        reached.update(coder for (coder,) in THERE.rows(facilities=facilities, day=day))
    if own and any(grant.scope == Scope.TEAM for grant in grants):
        reached.update(coder for (coder,) in LED.rows(leader=own, day=day))
    if own and any(grant.scope == Scope.OWN for grant in grants):
        reached.add(own)
    return reached


def _coders(facts: QuerySet[Fact]) -> QuerySet[Fact, Any]:
    return facts.order_by().values_list("coder_id").distinct()


def _working_at(facilities: Any, day: Any) -> QuerySet[Fact]:
    # The list of kinds is that of the index, which is what makes this quick.
    there = Fact.objects.filter(
        among("facility", facilities), kind__in=EMPLOYMENT, retracted_at=None
    )
    return there.filter(works_on(day))


def works_on(day: Any) -> Q:
    """Say of facts about employment that by them a facility reaches somebody on a day."""
    is_coming = Q(kind="coders", since__gt=day) & ~_is_employed(day)
    return (true_on(day) & _is_employed(day)) | is_coming


def reporting_to(leader: Any, day: Any) -> QuerySet[Fact]:
    """Give the facts by which people report to somebody on a day."""
    reports = Fact.objects.filter(kind="reports", to=leader, retracted_at=None)
    # Who reports to themselves or in a circle is led by nobody there: the row counts for no team.
    reports = reports.exclude(coder=leader).exclude(coder__in=_above(leader, day))
    is_coming = ~_is_employed(day) & Exists(_spells().filter(since__gt=day))
    return reports.filter((true_on(day) & _is_employed(day)) | (lasting(day) & is_coming))


def _above(leader: Any, day: Any) -> RawSQL:
    """Give whoever leads up from a leader on a day, however far, as part of a question."""
    return RawSQL(_LEADS_UP, [leader, day, day, day, day])  # noqa: S611 -- words of this file alone


_REPORTS = (
    "one.kind = 'reports' AND one.retracted_at IS NULL"
    " AND one.since <= %s AND (one.until IS NULL OR one.until > %s)"
)
_TABLE = Fact._meta.db_table  # noqa: SLF001 -- Django's own way
_LEADS_UP = (
    f"WITH RECURSIVE above(coder) AS (SELECT one.to_id FROM {_TABLE} one"  # noqa: S608 -- as above
    f" WHERE one.coder_id = %s AND {_REPORTS} UNION SELECT one.to_id FROM {_TABLE} one"
    f" JOIN above ON one.coder_id = above.coder WHERE {_REPORTS}) SELECT coder FROM above"
)


def _spells() -> QuerySet[Fact]:
    """Give the spells of employment of a fact's coder."""
    return Fact.objects.filter(kind="coders", coder=OuterRef("coder"), retracted_at=None)


def _is_employed(day: Any) -> Exists:
    return Exists(_spells().filter(true_on(day)))


THERE = Worded(lambda facilities, day: _coders(_working_at(facilities, day)))
LED = Worded(lambda leader, day: _coders(reporting_to(leader, day)))
