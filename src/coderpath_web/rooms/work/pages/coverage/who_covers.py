"""Who is employed at a facility and how far in each type, over some days: one look, many days."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from coderpath.same_name import form
from coderpath_web.dated_rows import lasting
from coderpath_web.facts.queries import on_file
from coderpath_web.plain_rows import cells_in, plain_rows


class Spell(NamedTuple):
    """Somebody's days at a facility; `until` is the first day after them."""

    coder: int
    name: str
    facility: int | None
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Tell whether it is one of them."""
        return self.since <= day and (self.until is None or day < self.until)


class Learnt(NamedTuple):
    """How far somebody is in a type: begun, ended, and since when proficient."""

    begun: date
    ended: date | None
    proficient: date | None

    def is_proficient(self, day: date) -> bool:
        """Tell whether proficiency is reached by a day."""
        return self.proficient is not None and self.proficient <= day

    def is_on_the_way(self, day: date) -> bool:
        """Tell whether training goes on, without proficiency yet."""
        goes_on = self.ended is None or day < self.ended
        return self.begun <= day and goes_on and not self.is_proficient(day)


class WhoCovers:
    """Some coders from one day to another, by the facts on file: all who work where one does."""

    def __init__(
        self, reached: Collection[int] | None, coder: int, first: date, last: date
    ) -> None:
        self.coder, self.first, self.last = coder, first, last
        theirs = Q() if reached is None else Q(coder__in=reached)
        employed = on_file().filter(lasting(first), kind="coders", since__lte=last)
        own = employed.filter(coder=coder).values_list("facility", flat=True)
        there = Q(facility__in=[one for one in own if one])
        rows = employed.filter(theirs, there | (Q(facility=None) if None in own else Q(pk=None)))
        found = rows.order_by("since", "pk").values_list(
            "coder", "coder__code", "cells", "facility", "since", "until"
        )
        self.spells = [
            Spell(coder, cells_in(cells).get("name") or code, facility, since, until)
            for coder, code, cells, facility, since, until in plain_rows(found)
        ]
        self.names = {one.coder: one.name for one in self.spells}
        self.learnt = _learnt({one.coder for one in self.spells}, last)

    def days(self) -> list[date]:
        """Give the first day, and each other on which anybody comes, leaves or learns a type."""
        turns = {day for one in self.spells for day in (one.since, one.until)}
        turns |= {two.proficient for some in self.learnt.values() for two in some}
        within = {day for day in turns if day and self.first < day <= self.last}
        return sorted({self.first, *within})

    def proficient(self, facility: int | None, kind: str, day: date) -> set[int]:
        """Give who covers a type at a facility on a day."""
        return {one for one in self._there(facility, day) if self._is_able(one, kind, day)}

    def on_the_way(self, facility: int | None, kind: str, day: date) -> set[int]:
        """Give who trains for a type at a facility on a day, and does not cover it yet."""
        return {
            one
            for one in self._there(facility, day) - self.proficient(facility, kind, day)
            if any(two.is_on_the_way(day) for two in self.learnt.get((one, kind), ()))
        }

    def _there(self, facility: int | None, day: date) -> set[int]:
        return {one.coder for one in self.spells if one.facility == facility and one.covers(day)}

    def _is_able(self, coder: int, kind: str, day: date) -> bool:
        return any(one.is_proficient(day) for one in self.learnt.get((coder, kind), ()))


def _learnt(coders: Collection[int], last: date) -> dict[tuple[int, str], list[Learnt]]:
    facts = on_file().filter(kind="training", coder__in=coders, since__lte=last)
    found: defaultdict[tuple[int, str], list[Learnt]] = defaultdict(list)
    rows = facts.values_list("coder", "subject", "since", "until", "cells")
    for coder, name, since, until, cells in plain_rows(rows):
        by = cells_in(cells).get("proficient")
        found[coder, form(name)].append(
            Learnt(since, until, date.fromisoformat(by) if by else None)
        )
    return found
