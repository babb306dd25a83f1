"""A team's weeks: who has entered which. No figures stand here, and nobody is compared."""

from datetime import date
from functools import cached_property
from typing import NamedTuple

from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from coderpath.sentence import Table
from coderpath_web import clock
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.asked_day import AskedDay
from coderpath_web.frame.csv_answer import people_answer
from coderpath_web.frame.scope import Scope
from coderpath_web.rooms.weeks.recent import OF_STATUS, Recent, Stand, latest_weeks
from coderpath_web.rooms.weeks.rules import may_see_team_time
from coderpath_web.standings.queries.people_on import Person
from coderpath_web.time_spent.weeks import week_of

SHOWN_WEEKS = 6
A_PAGE = 60
OPEN = {Stand.MISSING, Stand.PART}
SHOW = (("", "Everyone"), ("missing", "With an open week"))


class WeekCell(NamedTuple):
    """One week of somebody: how far it is entered, and its mark."""

    week: date
    head: str
    """What its column is called where the table is a list, on a phone."""
    stand: str
    status: str


class Line(NamedTuple):
    """One person's weeks."""

    person: Person
    place: str
    cells: list
    is_open: bool
    """Whether a week that is over is not entered."""


class TeamTime:
    """Everything that the page shows; it speaks of today, whatever day other pages speak of."""

    def __init__(self, request):
        viewer = request.viewer
        today = AskedDay(clock.today(), is_today=True)
        self.scope = Scope(viewer, today, (P.RECORD_FACTS,), request.GET.get("facility", ""))
        self.show = "missing" if request.GET.get("show") == "missing" else ""
        self.asked_page = request.GET.get("page")
        self.choices = SHOW
        self.weeks = latest_weeks(viewer.day, SHOWN_WEEKS)
        self.this_week = week_of(viewer.day)

    @cached_property
    def every_line(self):
        """The people in reach, by name, whatever is shown of them."""
        recent = Recent([one.coder for one in self.scope.people], self.weeks)
        return [self._line(one, list(recent.of(one.coder))) for one in self.scope.people]

    def _line(self, person, stands):
        cells = [
            WeekCell(week, self._head(week), stand.value, OF_STATUS[stand])
            for week, stand in stands
        ]
        is_open = any(stand in OPEN for week, stand in stands if week < self.this_week)
        return Line(person, self.scope.place_name(person.facility), cells, is_open)

    def _head(self, week):
        return "This week" if week == self.this_week else f"Week of {week.day} {week:%b}"

    @property
    def heads(self):
        """The heads of the weeks."""
        return [self._head(week) for week in self.weeks]

    @cached_property
    def lines(self):
        """The people who are asked for."""
        return [one for one in self.every_line if one.is_open or not self.show]

    @cached_property
    def page(self):
        return Paginator(self.lines, A_PAGE).get_page(self.asked_page)

    @property
    def open_people(self):
        return sum(one.is_open for one in self.every_line)

    @property
    def is_one_facility(self):
        return len({one.place for one in self.every_line}) < 2  # noqa: PLR2004 -- one or none

    @property
    def table(self):
        """The lines as a file tells them."""
        heads = ["Coder", "Name", "Facility", *(week.isoformat() for week in self.weeks)]
        rows = [
            [one.person.code, one.person.name, one.place, *(cell.stand for cell in one.cells)]
            for one in self.lines
        ]
        return Table(heads, rows)


def team_time(request):
    """Show a team's weeks; whoever has no team is led to the own week."""
    coder = request.viewer.account.coder
    if not may_see_team_time(request.viewer) and coder:
        return redirect("time", coder.code)
    may_see_team_time(request.viewer).or_refuse()
    return render(request, "rooms/weeks/pages/team/team.html", {"page": TeamTime(request)})


def team_time_csv(request):
    may_see_team_time(request.viewer).or_refuse()
    return people_answer(request, "weeks", TeamTime(request).table)
