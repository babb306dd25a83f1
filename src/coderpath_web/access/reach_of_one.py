"""Whether grants reach one coder: a few small questions, however many people hold grants.

Who asks about one coder need not know everybody else whom each of forty people reaches.
"""

from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from coderpath_web.access.models import Grant
from coderpath_web.access.reach import reporting_to, works_on
from coderpath_web.access.roles import Scope
from coderpath_web.facts.models import EMPLOYMENT, Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.worded import Worded, among


def _places(coder: Any, day: Any) -> QuerySet[Fact, Any]:
    there = Fact.objects.filter(coder=coder, kind__in=EMPLOYMENT, retracted_at=None)
    return there.filter(works_on(day)).order_by().values_list("facility").distinct()


def _regions(facilities: Any) -> QuerySet[Fact, Any]:
    live = on_file().filter(among("facility", facilities), kind="facilities", coder=None)
    return live.order_by().values_list("subject")


PLACES = Worded(_places)
REGIONS = Worded(_regions)
LEADERS = Worded(
    lambda coder: on_file().filter(kind="reports", coder=coder).order_by().values_list("to")
)
LED_BY = Worded(
    lambda leader, day, coder: reporting_to(leader, day).filter(coder=coder).values_list("pk")[:1]
)


class ReachOfOne:
    """Who reaches a coder on a day, by the same rules as `reached_coders`."""

    def __init__(self, coder: int, day: date) -> None:
        self.coder, self.day = coder, day
        self._led: dict[int, bool] = {}

    def by(self, grant: Grant, own: int | None) -> bool:
        """Tell whether a grant reaches the coder; `own` is the coder whose account holds it."""
        if grant.scope == Scope.CORPORATE:
            return True
        if grant.scope == Scope.OWN:
            return own == self.coder
        if grant.scope == Scope.TEAM:
            return own is not None and self._is_led_by(own)
        return grant.facility_id in self._places or grant.region in self._regions

    @cached_property
    def _places(self) -> set[int]:
        return {
            place for (place,) in PLACES.rows(coder=self.coder, day=self.day) if place is not None
        }

    @cached_property
    def _regions(self) -> set[str]:
        found = REGIONS.rows(facilities=self._places)
        return {region for (region,) in found if region}

    @cached_property
    def _leaders(self) -> set[int]:
        """Whom the coder has reported to, or will, on whatever day."""
        return {leader for (leader,) in LEADERS.rows(coder=self.coder)}

    def _is_led_by(self, leader: int) -> bool:
        if leader not in self._leaders:
            return False
        if leader not in self._led:
            found = LED_BY.first(leader=leader, day=self.day, coder=self.coder)
            self._led[leader] = found is not None
        return self._led[leader]
