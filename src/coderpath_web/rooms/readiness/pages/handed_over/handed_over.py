"""What whoever takes over a team has to know: who came, where each stands, and what is open."""

from collections import defaultdict
from functools import cached_property
from itertools import groupby

from django.http import Http404
from django.shortcuts import render

from coderpath.explain.asks import asks_of
from coderpath_web.access.permissions import Permission as P
from coderpath_web.frame.rooms import waiting
from coderpath_web.frame.scope import Scope
from coderpath_web.frame.today import Part
from coderpath_web.rooms.readiness.handed_over import LATELY, came_lately, coming
from coderpath_web.rooms.readiness.pages.board.team import team_of
from coderpath_web.standings.queries.employment import latest_spells

MOST_STEPS = 3
"""Open requirements that are named; the sheet for a talk has all."""
TEMPLATE = "rooms/readiness/pages/handed_over/came.html"


class Newcomer:
    """Somebody who came: their row of the board, what waits about them, what runs out."""

    def __init__(self, row, came, waits, path):
        self.row, self.came, self.waits, self.path = row, came, waits, path

    @property
    def steps(self):
        """What is open for the next level, the first few."""
        found = [one.asking.requirement for one in self.row.open[:MOST_STEPS]]
        return [asks_of(one, self.path) for one in found] if self.path else []

    @property
    def more_steps(self):
        return max(len(self.row.open) - MOST_STEPS, 0)

    @property
    def endings(self):
        """What the next level asks, is met, and ends soon."""
        found = self.row.expiring if self.path else []
        return [(asks_of(asking.requirement, self.path), until) for asking, until in found]


class HandedOver:
    """Those who came to the viewer's team lately."""

    def __init__(self, viewer):
        self.viewer = viewer
        self.scope = Scope.today(viewer, P.SEE_BOARD)

    @property
    def days(self):
        return LATELY.days

    @cached_property
    def came(self):
        """Who came, by row; nobody to whoever is no coder, and so leads nobody."""
        own = self.viewer.account.coder_id
        led = self.viewer.led
        if own is None or led == set():
            return {}
        reached = {one.coder for one in self.scope.reached_people}
        found = came_lately(own, self.viewer.day, reached if led is None else reached & led)
        return {one.coder: one for one in found}

    @cached_property
    def coming(self):
        """Who comes from a day ahead on, by name: their files open to the viewer from that day."""
        found = coming(self.viewer.account.coder_id, self.viewer.day)
        # Who is hired by then has no spell yet today.
        last = found[-1][0] if found else self.viewer.day
        names = {one.coder: one.name for one in latest_spells(last).values()}
        named = [
            (since, sorted(names[one] for one in some if one in names)) for since, some in found
        ]
        return [(since, some) for since, some in named if some]

    @cached_property
    def groups(self):
        """Those who came on one day from one person, together; the latest first."""
        names = {one.coder: one.name for one in latest_spells(self.viewer.day).values()}
        found = sorted(
            self._newcomers(),
            key=lambda one: (-one.came.since.toordinal(), one.came.before or 0),
        )
        for (since, before), some in groupby(found, lambda one: (one.came.since, one.came.before)):
            yield since, names.get(before, ""), list(some)

    def _newcomers(self):
        waits = defaultdict(list)
        for one in waiting(self.viewer):
            if one.about:
                waits[one.about.pk].append(one)
        for row in team_of(self.scope).rows:
            if came := self.came.get(row.person.coder):
                yield Newcomer(row, came, waits[came.coder], self.scope.path)


def handed_over(request):
    page = HandedOver(request.viewer)
    if not request.viewer.account.coder_id or not request.viewer.may(P.RECORD_FACTS):
        raise Http404
    return render(request, "rooms/readiness/pages/handed_over/handed_over.html", {"page": page})


def team_came(request):
    """Give the part of the first page that tells whoever leads that a team came, or how to part."""
    page = HandedOver(request.viewer)
    if request.viewer.account.coder_id and request.viewer.led != set():
        yield Part(TEMPLATE, page)
