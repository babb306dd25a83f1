"""The people of a comparison as a list: filtered, sorted and paged by what is allowed."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator

from coderpath_web.rooms.paths.pages.compare.counts import level_of
from coderpath_web.standings.queries.compared import Move, Stands
from coderpath_web.standings.queries.employment import Step

ON_A_PAGE = 25
FILTERS: Mapping[str, Callable[[Stands], str]] = {
    "region": lambda one: one.place.region,
    "facility": lambda one: one.place.code,
    "move": lambda one: one.move.value,
    "old": lambda one: level_of(one.old),
    "new": lambda one: level_of(one.new),
    "held": lambda one: level_of(one.held),
}


def _since(step: Step | None) -> date:
    return step.since or date.min if step else date.max


SORTS: Mapping[str, Callable[[Stands], tuple[Any, ...]]] = {
    "name": lambda one: (one.spell.name, one.spell.code),
    "facility": lambda one: (one.place.name, one.spell.name),
    "old": lambda one: (level_of(one.old), _since(one.old), one.spell.name),
    "new": lambda one: (level_of(one.new), _since(one.new), one.spell.name),
    "held": lambda one: (level_of(one.held), _since(one.held), one.spell.name),
    "old-since": lambda one: (_since(one.old), one.spell.name),
    "new-since": lambda one: (_since(one.new), one.spell.name),
    "held-since": lambda one: (_since(one.held), one.spell.name),
}
MOVES = {
    Move.HIGHER: "Higher",
    Move.SAME: "The same",
    Move.LOWER: "Lower",
    Move.NOT_PLACED: "To be placed",
}


class PeopleList:
    """Who is at which level, and since when."""

    def __init__(
        self,
        people: list[Stands],
        asked: Mapping[str, str],
        kept: Mapping[str, str] | None = None,
    ) -> None:
        self.everyone = people
        self.kept = dict(kept or {})
        self.asked = {key: asked[key] for key in FILTERS if asked.get(key)}
        sort = asked.get("sort", "")
        self.sort = sort if sort.removeprefix("-") in SORTS else "name"
        self.page_asked = asked.get("page", "1")

    @cached_property
    def found(self) -> list[Stands]:
        """Everyone whom the filters let through, sorted."""
        kept = [
            one
            for one in self.everyone
            if all(FILTERS[key](one) == value for key, value in self.asked.items())
        ]
        by = SORTS[self.sort.removeprefix("-")]
        return sorted(kept, key=by, reverse=self.sort.startswith("-"))

    @cached_property
    def page(self) -> Page:
        """The page that was asked for; one that does not exist becomes the nearest."""
        return Paginator(self.found, ON_A_PAGE).get_page(self.page_asked)

    @cached_property
    def regions(self) -> list[tuple[str, str]]:
        """The regions to choose from."""
        names = sorted({one.place.region for one in self.everyone})
        return [("", "Every region"), *((name, name) for name in names)]

    @cached_property
    def facilities(self) -> list[tuple[str, str]]:
        """The facilities to choose from."""
        found = {one.place.code: one.place.name for one in self.everyone}
        named = sorted(found.items(), key=lambda pair: pair[1])
        return [("", "Every facility"), *named]

    @cached_property
    def moves(self) -> list[tuple[str, str]]:
        """The moves to choose from."""
        return [("", "Any"), *((move.value, word) for move, word in MOVES.items())]

    @cached_property
    def paged(self) -> str:
        """The filters and the order as they stand in an address."""
        return urlencode({**self.asked, **self.kept, "sort": self.sort})
