"""The team's months: who has not submitted, what waits for an answer, and where figures go."""

from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.core.paginator import Paginator

from coderpath.measures.funnel import funnel
from coderpath.measures.mix_and_pace import split
from coderpath.measures.work import Work, together
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.facts.standards import standards_on_file
from coderpath_web.frame.scope import Scope
from coderpath_web.months.closing import close_day, closing_of
from coderpath_web.months.figures import MonthTold, months_told
from coderpath_web.months.periods import month_before, months_back
from coderpath_web.rooms.months.pages.figures_shown import SplitShown, WorkShown
from coderpath_web.rooms.months.pages.team.trend import PERIODS, trend_of
from coderpath_web.rooms.months.rules import may_answer_month
from coderpath_web.rooms.months.stands import answer_said, name_of, stand_of
from coderpath_web.standings.queries.people_on import Person

A_PAGE = 40
MOST = 60
"""Coders whose months are held against those before: of more, a hospital is chosen first."""
LEAST = 5
"""Coders without whom nobody is called unusual: a team that is too small has no usual."""


class TeamLine(NamedTuple):
    """A coder of the team with the month that is looked at."""

    person: Person
    told: MonthTold
    shown: WorkShown
    may_answer: bool

    @property
    def stand(self):
        return stand_of(self.told)

    @property
    def answer_said(self):
        return answer_said(self.told)


class Unusual(NamedTuple):
    """Somebody whose result lies outside the limits, explained by mix and leave first."""

    person: Person
    shown: WorkShown
    split: SplitShown | None
    leave: int
    """Months of the period without hours, such as those of a leave."""


class TeamMonths:
    """Everything that the page shows."""

    def __init__(self, request, refused=""):
        self.viewer, self.refused = request.viewer, refused
        self.scope = Scope.of(request, P.RECORD_FACTS)
        self.today = clock.today()
        self.month = _month(request.GET.get("month", ""), self.today)
        asked = request.GET.get("period", "")
        self.period = next((one for one in PERIODS if str(one.days) == asked), PERIODS[1])
        self._page = request.GET.get("page")

    @property
    def key(self):
        return f"{self.month:%Y-%m}"

    @property
    def name(self):
        return name_of(self.month)

    @cached_property
    def people(self):
        return [one for one in self.scope.people if not self.viewer.is_self(one.coder)]

    @cached_property
    def standards(self):
        return standards_on_file()

    @cached_property
    def _of_month(self):
        return months_told([(one.coder, self.month) for one in self.people])

    @cached_property
    def _told(self):
        months = months_back(month_before(self.today), 2 * self.period.months)
        return months_told([(one.coder, month) for one in self.people for month in months])

    @cached_property
    def lines(self):
        """The coders with the month: those who wait for an answer first, then by name."""
        lines = [self._line(one) for one in self.people]
        return sorted(lines, key=lambda one: not one.may_answer)

    @cached_property
    def page(self):
        """The lines of one page of the list."""
        return Paginator(self.lines, A_PAGE).get_page(self._page)

    @property
    def is_few(self):
        """Whether they are few enough to be looked at one by one, month by month."""
        return len(self.people) <= MOST

    def _line(self, person):
        told = self._of_month[person.coder, self.month]
        may = told.is_to_answer and bool(may_answer_month(self.viewer, person.coder))
        return TeamLine(person, told, WorkShown(told.work(self.standards)), may)

    @property
    def to_confirm(self):
        return [one for one in self.lines if one.may_answer]

    @property
    def not_submitted(self):
        """Who submits the month, and has not yet."""
        return [one for one in self.lines if one.told.owed and self._is_awaited(one.told)]

    def _is_awaited(self, told):
        return told.is_to_submit or not told.is_recorded

    @property
    def closes_on(self):
        return closing_of(self.month, close_day())

    @property
    def is_closed(self):
        """Whether that day has come."""
        return self.closes_on <= self.today

    @property
    def months(self):
        """The months to choose from, the latest first."""
        found = months_back(month_before(self.today), 12)[::-1]
        return [(f"{one:%Y-%m}", name_of(one)) for one in found]

    @property
    def periods(self):
        return [(str(one.days), one.words, one is self.period) for one in PERIODS]

    def _work(self, coder, months) -> Work:
        return together(self._told[coder, month].work(self.standards) for month in months)

    @cached_property
    def _of_period(self):
        """Each coder's work in the period and in the one before it."""
        months = months_back(month_before(self.today), 2 * self.period.months)
        before, now = months[: self.period.months], months[self.period.months :]
        return {
            one.coder: (self._work(one.coder, now), self._work(one.coder, before))
            for one in self.people
        }

    @cached_property
    def trends(self):
        """The team together, then each of its coders by name."""
        each = self._of_period.values()
        team = trend_of(None, together(now for now, _ in each), together(was for _, was in each))
        return [team, *(trend_of(one, *self._of_period[one.coder]) for one in self.people)]

    @cached_property
    def unusual(self):
        """Whose result in the period lies outside the limits of the team, by name."""
        works = {str(one.coder): self._of_period[one.coder][0] for one in self.people}
        points = funnel(works)
        if len(points) < LEAST:
            return []
        outside = {one.name for one in points if one.is_outside()}
        group = together(works.values())
        return [
            self._unusual(one, works[str(one.coder)], group)
            for one in self.people
            if str(one.coder) in outside
        ]

    def _unusual(self, person, work, group):
        months = months_back(month_before(self.today), self.period.months)
        recorded = [one for one in months if self._told[person.coder, one].hours]
        found = split(work, group)
        return Unusual(
            person,
            WorkShown(work),
            SplitShown(found) if found else None,
            self.period.months - len(recorded),
        )


def _month(text: str, today: date) -> date:
    """Read the month that an address asks for; the latest one that is over where it asks none."""
    try:
        asked = date.fromisoformat(f"{text}-01")
    except ValueError:
        return month_before(today)
    return min(asked, month_before(today)) if asked.year >= 2000 else month_before(today)  # noqa: PLR2004 -- no figures are older
