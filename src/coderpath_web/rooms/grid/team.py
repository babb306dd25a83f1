"""Whom a grid is for: people in reach, narrowed by facility, team and level as the address says."""

from collections.abc import Collection, Mapping
from functools import cached_property

from django.core.paginator import Page, Paginator

from coderpath_web import clock
from coderpath_web.access.request import SignedInRequest
from coderpath_web.dated_rows import true_on
from coderpath_web.facts.queries import on_file
from coderpath_web.frame.named_alike import is_named
from coderpath_web.frame.scope import Scope
from coderpath_web.rooms.grid.kinds.kind import GridKind
from coderpath_web.rooms.grid.rules import permissions_of
from coderpath_web.standings.queries.employment import levels_held
from coderpath_web.standings.queries.people_on import Person

PAGE = 60
"""People of one page: with a dozen columns still fewer cells than a form may have."""
NOBODY = "-"
"""Stands for those who report to nobody, and for those without a level."""


class Team:
    """The people of a grid, and what they can be narrowed by."""

    def __init__(self, request: SignedInRequest, kind: GridKind) -> None:
        self.scope = Scope.of(request, *permissions_of(kind))
        # A grid records today, whichever day the reader looks at.
        self.scope.day, self.scope.is_today = clock.today(), True
        self.chosen: Mapping[str, str] = {
            name: request.GET.get(name, "") for name in ("team", "level", "q", "page")
        }

    @cached_property
    def _leaders(self) -> dict[int, tuple[str, str]]:
        """Whom each coder reports to: the id, and the name."""
        reports = on_file().filter(true_on(self.scope.day), kind="reports")
        pairs = dict(reports.order_by("since", "pk").values_list("coder", "to__code"))
        employed = on_file().filter(kind="coders", coder__code__in=set(pairs.values()))
        cells = dict(employed.order_by("since", "pk").values_list("coder__code", "cells"))
        names = {code: one.get("name") or code for code, one in cells.items()}
        return {coder: (code, names.get(code, code)) for coder, code in pairs.items()}

    @cached_property
    def _levels(self) -> dict[int, str]:
        """The level that each coder holds."""
        path = self.scope.path
        order = [level.level for level in path or ()]
        held = levels_held(self.scope.document, order, self.scope.day) if path else {}
        return {coder: step.level for coder, step in held.items()}

    @property
    def teams(self) -> list[tuple[str, str]]:
        """Give whose teams there are, by id and name, and whether some are of none."""
        leaders = [self._leaders.get(one.coder) for one in self.scope.people]
        named = sorted({one for one in leaders if one}, key=lambda one: one[1].casefold())
        teams = [(code, f"Team of {name}") for code, name in named]
        of_none = [(NOBODY, "Reports to nobody")] if None in leaders else []
        return [("", "Every team"), *teams, *of_none]

    @property
    def levels(self) -> list[tuple[str, str]]:
        """Give the levels that people hold."""
        held = {self._levels.get(one.coder) for one in self.scope.people}
        found = [(one.level, one.title) for one in self.scope.path or () if one.level in held]
        return [("", "Every level"), *found]

    @cached_property
    def people(self) -> list[Person]:
        """The people whom the choices leave, by name."""
        return [one for one in self.scope.people if self._keeps(one)]

    def _keeps(self, person: Person) -> bool:
        team, level, named = (self.chosen[name] for name in ("team", "level", "q"))
        return (
            (not team or self._leaders.get(person.coder, (NOBODY, ""))[0] == team)
            and (not level or self._levels.get(person.coder, NOBODY) == level)
            and is_named(named, person.name, person.code)
        )

    @cached_property
    def page(self) -> Page[Person]:
        """The page of people that is shown."""
        return Paginator(self.people, PAGE).get_page(self.chosen["page"])

    def those(self, rows: Collection[str]) -> list[Person]:
        """Give the people whose rows were sent, wherever they stand by now; else the page."""
        sent = [one for one in self.scope.reached_people if str(one.coder) in rows]
        return sent or list(self.page.object_list)

    @cached_property
    def homes(self) -> dict[int, str]:
        """The home facilities of people, by their row numbers."""
        places = self.scope.places
        return {
            one.coder: places[one.facility].code
            for one in self.scope.reached_people
            if one.facility in places
        }
