"""Whom a grant reaches on a day, by the facts on file: who works where, who reports to whom."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from coderpath_web.access.models import Grant
from coderpath_web.access.roles import Scope
from coderpath_web.evidence.models import Fact

EVERYONE = None
"""Stands for every coder, or every facility, of the organisation."""


def on_day(day: date) -> Q:
    """Say of facts that they are on file and true on a day."""
    return Q(retracted_at=None, since__lte=day) & (Q(until=None) | Q(until__gt=day))


def reached_facilities(grants: Iterable[Grant]) -> set[int] | None:
    """Give the facilities that grants reach; None when they reach all."""
    grants = list(grants)
    if any(grant.scope == Scope.CORPORATE for grant in grants):
        return EVERYONE
    reached = {grant.facility_id for grant in grants if grant.facility_id}
    regions = {grant.region for grant in grants if grant.region}
    if regions:
        live = Fact.objects.filter(kind="facilities", retracted_at=None, subject__in=regions)
        reached.update(live.values_list("facility_id", flat=True))
    return reached


def reached_coders(grants: Iterable[Grant], own: int | None, day: date) -> set[int] | None:
    """Give the coders that grants reach on a day; None when they reach all.

    A facility reaches who is employed or holds a position there on the day; a team, who reports to
    the account's own coder.
    """
    grants = list(grants)
    facilities = reached_facilities(grants)
    if facilities is EVERYONE:
        return EVERYONE
    there = Q(pk=None)
    if facilities:
        there |= Q(kind__in=["coders", "positions"], facility__in=facilities)
    if own and any(grant.scope == Scope.TEAM for grant in grants):
        there |= Q(kind="reports", to=own)
    reached = set(Fact.objects.filter(on_day(day) & there).values_list("coder_id", flat=True))
    if own and any(grant.scope == Scope.OWN for grant in grants):
        reached.add(own)
    return reached
