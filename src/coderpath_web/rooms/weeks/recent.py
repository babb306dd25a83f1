"""The latest weeks of some people, and how far each is entered: a word a week, no figures."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from enum import StrEnum

from coderpath_web.rooms.weeks.queries import months_in_one_figure
from coderpath_web.standings.queries.employment import Spell, spells_between
from coderpath_web.standings.queries.leaves_of import Leave, leaves_between
from coderpath_web.time_spent.queries import time_by_part
from coderpath_web.time_spent.weeks import DAY, WEEK, WEEKDAYS, Part, parts_of, week_of


class Stand(StrEnum):
    """How far a week is entered."""

    ENTERED = "Entered"
    FIGURE = "In the month’s figure"
    PART = "Partly entered"
    MISSING = "Not entered yet"
    LEAVE = "On leave"
    ELSEWHERE = "Not employed"


OF_STATUS = {
    Stand.ENTERED: "met",
    Stand.FIGURE: "met",
    Stand.PART: "begun",
    Stand.MISSING: "not_recorded",
    Stand.LEAVE: "grace",
    Stand.ELSEWHERE: "not_asked",
}
"""The mark of each."""


def latest_weeks(day: date, number: int) -> list[date]:
    """Give the first days of the latest weeks, that of a day last."""
    last = week_of(day)
    return [last - WEEK * ago for ago in range(number - 1, -1, -1)]


class Recent:
    """The weeks of some people, looked up together."""

    def __init__(self, coders: Collection[int], weeks: list[date]) -> None:
        self.weeks = weeks
        first, last = weeks[0], weeks[-1] + WEEK - DAY
        self._entered = time_by_part(coders, first, last).keys()
        self._spells: defaultdict[int, list[Spell]] = defaultdict(list)
        for one in spells_between(first, last, set(coders)):
            self._spells[one.coder].append(one)
        months = {part.month for week in weeks for part in parts_of(week)}
        self._in_figures = months_in_one_figure(coders, months)
        self._leaves: Mapping[int, list[Leave]] = leaves_between(first, last, coders)

    def of(self, coder: int) -> Iterator[tuple[date, Stand]]:
        """Go through somebody's weeks, the earliest first."""
        for week in self.weeks:
            yield week, self.stand(coder, week)

    def stand(self, coder: int, week: date) -> Stand:
        """Tell how far a week of somebody is entered."""
        asked = [part for part in parts_of(week) if self._works(coder, part)]
        entered = [part for part in asked if (coder, part) in self._entered]
        left = [part for part in asked if part not in entered]
        in_figure = [part for part in left if (coder, part.month) in self._in_figures]
        if not asked:
            return Stand.ELSEWHERE
        if len(in_figure) == len(left):
            return Stand.ENTERED if entered else Stand.FIGURE
        if entered or in_figure:
            return Stand.PART
        return Stand.LEAVE if self._is_away(coder, asked) else Stand.MISSING

    def _works(self, coder: int, part: Part) -> bool:
        return any(one.covers(day) for one in self._spells.get(coder, ()) for day in part.days)

    def _is_away(self, coder: int, parts: list[Part]) -> bool:
        """Tell whether a leave on file covers every weekday."""
        days = [day for part in parts for day in part.days if day.weekday() in WEEKDAYS]
        leaves = self._leaves.get(coder, [])
        return bool(days) and all(any(one.covers(day) for one in leaves) for day in days)
