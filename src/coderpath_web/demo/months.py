"""What of the invented facts was known when: what lies before the demo's start, and month by month.

An end that has come is not known before its day: a position, an employment or a training that goes
on is brought open, and brought again when it has ended. What people decide in the product is left
out here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from coderpath.days import FOREVER, Day, first_of, month_of
from coderpath.facts.kind import Group
from coderpath.facts.kinds import KINDS
from coderpath_web.facts.new_fact import NewFact

ENDS = {
    name: tuple(later for later, _, _ in kind.after)
    for name, kind in KINDS.items()
    if kind.of_the_work or kind.form.group in {Group.EMPLOYMENT, Group.ORGANISATION}
}
"""The days of a kind that nobody knows before they have come."""
KNOWN_AHEAD = "credentials"
"""A renewal is on file before the old certificate runs out."""


Key: TypeAlias = tuple[str, Any]
"""A row with its kind."""


class Brought(NamedTuple):
    """What a month brings: what is new, what is known otherwise now, and what was wrong."""

    new: list[NewFact]
    again: list[NewFact]
    wrong: list[NewFact]


class Months:
    """Invented facts by the month in which they came to be known, from a first day on."""

    def __init__(self, facts: Sequence[NewFact], start: date, end: date) -> None:
        self.facts = facts
        self.start, self.end = start.toordinal(), end.toordinal()

    @cached_property
    def hired(self) -> dict[str, Day]:
        """Give the first day of everybody."""
        found: dict[str, Day] = {}
        for one in self.of("coders"):
            row = one.row
            found[row.coder] = min(row.hired, found.get(row.coder, FOREVER))
        return found

    def of(self, kind: str) -> Iterator[NewFact]:
        """Go through the facts of a kind, as they are known at the end."""
        return (one for one in self.facts if one.kind == kind)

    def parted(
        self, *, but: Collection[Key], ended: Collection[Key], mistaken: Mapping[Key, NewFact]
    ) -> tuple[list[NewFact], dict[date, Brought]]:
        """Give what is known at the start, and what each first of a month brings of the one before.

        `but` are rows that people begin in the product: how they end is brought. Those in `ended`
        people end. What is `mistaken` comes in wrong, until somebody corrects it.
        """
        first: list[NewFact] = []
        later: defaultdict[Day, Brought] = defaultdict(lambda: Brought([], [], []))
        for one in self.facts:
            key = (one.kind, one.row)
            brought = mistaken.get(key, one)
            self._put(brought, first, later, is_told=key in but, ends=key not in ended)
        return first, {date.fromordinal(day): later[day] for day in sorted(later)}

    def _put(
        self,
        one: NewFact,
        first: list[NewFact],
        later: defaultdict[Day, Brought],
        *,
        is_told: bool,
        ends: bool,
    ) -> None:
        """Put a fact where it begins to be known, and again where more of it is."""
        begins = self._known(one)
        over = one.retracted.date().toordinal() if one.retracted else 0
        if over >= self.start:
            later[_brought(over)].wrong.append(one)
            one = one._replace(retracted=None)
        days = [begins, *(self._ends(one, begins) if ends else ())]
        is_there = is_told
        for month, day in {self._month(day): day for day in days}.items():
            known = self._as_of(one, day)
            if month == self.start:
                first.append(known)
            elif is_there and day > begins:
                # What a file says of when it was recorded, it says of how it was known then.
                later[month].again.append(known._replace(recorded=None))
            elif not is_told:
                later[month].new.append(known)
            is_there = True

    def _ends(self, one: NewFact, begins: Day) -> list[Day]:
        days = {getattr(one.row, name) for name in ENDS.get(one.kind, ())}
        return sorted(day for day in days if begins < day < self.end)

    def _month(self, day: Day) -> Day:
        """Give the day on which it is brought: the start, for all that lies before it."""
        return self.start if day < self.start else _brought(day)

    def _known(self, one: NewFact) -> Day:
        """Give the day from which a fact is known: not before whoever it is about came."""
        kind = KINDS[one.kind]
        if not kind.since:
            return self.start - 1
        day: Day = getattr(one.row, kind.since)
        if one.kind in {"hours", "productivity"}:
            day = first_of(day + 1) - 1
        recorded = one.recorded.date().toordinal() if one.recorded else day
        if one.kind == KNOWN_AHEAD:
            day = recorded
        elif one.kind != "positions":
            day = max(day, recorded)
        return max(day, self.hired.get(getattr(one.row, "coder", ""), day))

    def _as_of(self, one: NewFact, day: Day) -> NewFact:
        """Give a fact as it is known on a day: what has ended since, was open."""
        ends = ENDS.get(one.kind, ())
        names = [name for name in ends if day < getattr(one.row, name) < self.end]
        if not names:
            return one
        open_ends: dict[str, Any] = dict.fromkeys(names, FOREVER)
        if one.kind == "coders":
            open_ends["left_because"] = ""
        return one._replace(row=one.row._replace(**open_ends))


def _brought(day: Day) -> Day:
    """Give the first day of the month after a day."""
    return first_of(month_of(day) + 1)
