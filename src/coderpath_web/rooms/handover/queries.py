"""Teams and who leads them: whom a team can go to, and what is on file of it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from coderpath_web.access.queries import grants_held
from coderpath_web.access.roles import LEADS, ROLES
from coderpath_web.access.viewer import Viewer
from coderpath_web.facts.models import Fact
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import plain_rows
from coderpath_web.standings.queries.employment import latest_spells, places
from coderpath_web.standings.queries.people_on import people_on


class Lead(NamedTuple):
    """Somebody who leads: the row number and the id, with what tells them apart."""

    coder: int
    code: str
    name: str
    role: str
    place: str
    leads: int
    """How many report to them."""

    @property
    def says(self) -> str:
        """Say where they work, in which role."""
        return ", ".join(one for one in (self.role, self.place) if one)


class Team(NamedTuple):
    """Whose team it is, where they work or worked, and how many of it can be handed over."""

    code: str
    name: str
    place: str
    left: date | None
    size: int


def reports_to(leader: int) -> dict[int, Fact]:
    """Give by coders the facts by which they report to somebody without an end."""
    found = on_file().filter(kind="reports", to=leader, until=None)
    facts = found.select_related("coder", "facility", "to").order_by("pk")
    return {one.coder_id: one for one in facts if one.coder_id}


def going(leader: int, day: date) -> list[tuple[date, int]]:
    """Give the days from which people report to somebody no longer, each with how many."""
    ends = on_file().filter(kind="reports", to=leader, until__gt=day)
    days = (until for until in ends.values_list("until", flat=True) if until)
    return sorted(Counter(days).items())


def leads_as(coder: int, day: date) -> str:
    """Give the title of the role in which somebody leads on a day; empty where there is none."""
    return _titles(day).get(coder, "")


def _titles(day: date) -> dict[int, str]:
    grants = [one for one in grants_held(LEADS, day) if one.account.coder_id]
    grants.sort(key=lambda one: LEADS.index(one.role), reverse=True)
    return {one.account.coder_id: ROLES[one.role].title for one in grants if one.account.coder_id}


def who_lead(day: date, besides: Collection[int]) -> list[Lead]:
    """Give everybody who leads on a day and works here then, but some, by name."""
    titles, named = _titles(day), places()
    led = Counter(plain_rows(_open().values_list("to")))
    return [
        Lead(
            one.coder,
            one.code,
            one.name,
            titles[one.coder],
            named[one.facility].name if one.facility in named else "",
            led[(one.coder,)],
        )
        for one in people_on(day, titles)
        if one.coder not in besides
    ]


def teams(viewer: Viewer, reached: Collection[int] | None) -> Iterator[Team]:
    """Go through those to whom some people (everybody when None) report, by name."""
    led: defaultdict[int, list[int]] = defaultdict(list)
    employed = {one.coder for one in people_on(viewer.day, reached)}
    for coder, to in plain_rows(_open().values_list("coder", "to")):
        if coder in employed:
            led[to].append(coder)
    spells, named = latest_spells(viewer.day), places()
    found = [spells[to] for to in led if to in spells]
    for one in sorted(found, key=lambda one: (one.name.casefold(), one.code)):
        place = named[one.facility].name if one.facility in named else ""
        left = one.left if one.left and one.left <= viewer.day else None
        yield Team(one.code, one.name, place, left, len(led[one.coder]))


def _open() -> QuerySet[Fact]:
    return on_file().filter(kind="reports", until=None).order_by()
