"""Who is at work where some people are, and how far in each type: one look, many days."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import cache
from itertools import chain

from coderpath.same_name import form
from coderpath_web.frame.told_apart import told_apart
from coderpath_web.standings.queries.employment import Spell, spells_between
from coderpath_web.standings.queries.leaves_of import Leave, leaves_between
from coderpath_web.standings.queries.training_of import Learning, furthest, learnt_by


class WhoCovers:
    """Coders from one day to another, by the facts on file: all who work where some of them do."""

    def __init__(
        self, reached: Collection[int] | None, away: Collection[int], first: date, last: date
    ) -> None:
        self.away, self.first, self.last = frozenset(away), first, last
        every = spells_between(first, last, reached)
        self.places = {one.facility for one in every if one.coder in self.away}
        self.spells = [one for one in every if one.facility in self.places]
        self.names = told_apart((one.coder, one.name, one.code) for one in self.spells)
        self.leaves = leaves_between(first, last, self.names)
        self.learnt = _by_form(learnt_by(last, self.names))
        self.at_work = cache(self._at_work)
        self.proficient = cache(self._proficient)

    def days(self) -> list[date]:
        """Give the first day, and each other on which anybody comes, leaves or learns a type."""
        turns = {day for one in self.spells for day in (one.hired, one.left)}
        turns |= {day for one in chain(*self.leaves.values()) for day in one}
        turns |= {one.proficient for one in chain(*self.learnt.values())}
        within = {day for day in turns if day and self.first < day <= self.last}
        return sorted({self.first, *within})

    def there(self, facility: int | None, day: date) -> frozenset[int]:
        """Give who is employed at a facility on a day."""
        return frozenset(
            one.coder for one in self.spells if one.facility == facility and one.covers(day)
        )

    def _at_work(self, facility: int | None, day: date) -> frozenset[int]:
        """Give who of them is neither one of those asked of nor on leave."""
        there = self.there(facility, day) - self.away
        return frozenset(one for one in there if not self.leave_of(one, day))

    def leave_of(self, coder: int, day: date) -> Leave | None:
        """Give the leave on file that somebody is on."""
        return next((one for one in self.leaves.get(coder, ()) if one.covers(day)), None)

    def spell_before(self, coder: int, day: date) -> Spell | None:
        """Give the spell of employment of somebody here that is over by a day."""
        ended = (one for one in self.spells if one.coder == coder and one.left)
        return next((one for one in ended if one.left and one.left <= day), None)

    def _proficient(self, kind: str, day: date) -> frozenset[int]:
        """Give who is proficient in a type on a day, at work or not."""
        return frozenset(
            coder
            for (coder, name), some in self.learnt.items()
            if name == kind and (far := furthest(some, day)) and far.is_proficient
        )

    def covers_any(self, coder: int) -> bool:
        """Tell whether somebody is proficient in any type by the last day."""
        theirs = (some for (one, _), some in self.learnt.items() if one == coder)
        far = (furthest(some, self.last) for some in theirs)
        return any(one and one.is_proficient for one in far)

    def on_the_way(self, kind: str, day: date) -> frozenset[int]:
        """Give who trains for a type on a day, and is not proficient in it yet."""
        return frozenset(
            coder
            for (coder, name), some in self.learnt.items()
            if name == kind and (far := furthest(some, day)) and not far.is_proficient
        )


def _by_form(
    learnt: dict[int, dict[str, list[Learning]]],
) -> dict[tuple[int, str], list[Learning]]:
    """Put what is written in several ways under the one name by which types are compared."""
    found: defaultdict[tuple[int, str], list[Learning]] = defaultdict(list)
    for coder, types in learnt.items():
        for name, some in types.items():
            found[coder, form(name)] += some
    return found
