"""Facilities as rates with intervals on a funnel: what of their distance is only chance."""

from collections import defaultdict
from functools import cached_property
from math import sqrt
from typing import NamedTuple

from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from coderpath.measures.funnel import FunnelPoint, funnel
from coderpath.measures.interval import NINETY_FIVE
from coderpath.measures.work import MINUTES, Work, together
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.facts.queries import on_file
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.journal.queries import journal_mark
from coderpath_web.kept_while import KeptWhile
from coderpath_web.months.figures import months_told
from coderpath_web.months.groups import LEAST, home_of
from coderpath_web.months.periods import month_before, months_back
from coderpath_web.rooms.months.pages.figures_shown import WorkShown
from coderpath_web.rooms.months.pages.team.trend import PERIODS
from coderpath_web.rooms.months.rules import NEEDS, may_compare_facilities
from coderpath_web.standings.queries.employment import places
from coderpath_web.ui.charts.funnel import FunnelDot, Limits, draw_funnel

KEPT: KeptWhile[dict[str, dict[int, Work]]] = KeptWhile(most=12)
PAGE = "rooms/months/pages/facilities/facilities.html"


class FacilityLine(NamedTuple):
    """A facility with its figures, its interval, and how it stands to the limits."""

    name: str
    coders: int
    shown: WorkShown
    point: FunnelPoint
    href: str
    """Where the months of its coders are; empty for whoever leads none of them."""

    @property
    def low(self):
        return self.point.interval().low

    @property
    def high(self):
        return self.point.interval().high

    @property
    def likely(self):
        return f"{self.low * 100:.1f}% to {self.high * 100:.1f}%"

    @property
    def is_outside(self):
        return self.point.is_outside()


class Facilities:
    """Everything that the page shows."""

    def __init__(self, request):
        self.viewer = request.viewer
        asked = request.GET.get("period", "")
        self.period = next((one for one in PERIODS if str(one.days) == asked), PERIODS[1])
        self.months = months_back(month_before(clock.today()), self.period.months)

    @property
    def periods(self):
        return [(str(one.days), one.words, one is self.period) for one in PERIODS]

    @cached_property
    def _reached(self):
        reached = self.viewer.facilities(P.COMPARE_FACILITIES)
        return {
            place.code: place.name
            for key, place in places().items()
            if reached is None or key in reached
        }

    @cached_property
    def _by_place(self):
        """The work of coders by facility, kept until anybody does anything."""
        hangs_on = (journal_mark(), *self.months, *sorted(self._reached))
        return KEPT.get(hangs_on, self._worked_out)

    def _worked_out(self):
        """Each coder's work counts where most of it was coded: time is not parted by place."""
        standards, found = standards_on_file(), defaultdict(dict)
        by_coder = defaultdict(list)
        for one in months_told(self._months_of_coders()).values():
            by_coder[one.coder].append(one)
        for coder, some in by_coder.items():
            home = home_of(row for one in some for row in one.productivity)
            if home in self._reached:
                found[home][coder] = together(one.work(standards) for one in some)
        return found

    def _months_of_coders(self):
        there = on_file().filter(
            kind="productivity", facility__code__in=self._reached, since__in=self.months
        )
        coders = set(there.order_by().values_list("coder", flat=True))
        return [(coder, month) for coder in coders for month in self.months]

    @cached_property
    def lines(self):
        """The facilities with enough coders, by name."""
        enough = {code: some for code, some in self._by_place.items() if len(some) >= LEAST}
        works = {code: together(some.values()) for code, some in enough.items()}
        found = [
            FacilityLine(
                self._reached[one.name],
                len(enough[one.name]),
                WorkShown(works[one.name]),
                one,
                self._href(one.name),
            )
            for one in funnel(works)
        ]
        return sorted(found, key=lambda one: one.name.casefold())

    @cached_property
    def _led(self):
        led = self.viewer.facilities(*NEEDS)
        return {place.code for key, place in places().items() if led is None or key in led}

    def _href(self, code):
        asked = {"facility": code, "period": self.period.days}
        return f"{reverse('months')}?{urlencode(asked)}" if code in self._led else ""

    @property
    def too_few(self):
        """How many facilities have fewer coders than may be shown."""
        return sum(len(some) < LEAST for some in self._by_place.values())

    @property
    def least(self):
        return LEAST

    @property
    def drawing(self):
        dots = [
            FunnelDot(
                one.name,
                float(one.point.minutes / MINUTES),
                float(one.point.rate),
                one.low,
                one.high,
                one.is_outside,
                one.href,
            )
            for one in self.lines
        ]
        return draw_funnel(dots, self._limits)

    @property
    def _limits(self):
        """The limits by size, as a group with the variance of all per hour would have them."""
        points = [one.point for one in self.lines]
        hours = sum(one.minutes for one in points) / MINUTES
        each = sum(one.variance * (one.minutes / MINUTES) ** 2 for one in points) / hours
        width = sqrt(NINETY_FIVE * points[0].spread * each)
        return Limits(float(points[0].common), width)


def compare(request):
    may_compare_facilities(request.viewer).or_refuse()
    return render(request, PAGE, {"page": Facilities(request)})
