"""The facts as they will be once a change is on file, read some coders at a time."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

from coderpath.facts.gathered import Gathered
from coderpath.facts.reading import Reading, department
from coderpath_web.facts.ahead import FactsAhead
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.facts.queries import counting, fact_number, gather
from coderpath_web.people.numbers import is_new


class FactsAfter:
    """What will be on file of anybody whom a change touches."""

    def __init__(self, ahead: FactsAhead) -> None:
        self._without = frozenset(ahead.retract)
        self._shared: list[NewFact] = []
        self._about: defaultdict[int, list[NewFact]] = defaultdict(list)
        numbers = ahead.numbers.coders
        for one in ahead.new:
            if one.retracted is None:
                code = getattr(one.row, "coder", "")
                (self._about[numbers[code]] if code else self._shared).append(one)

    def of(self, coders: Collection[int]) -> Reading:
        """Give a department of some coders, with what is wrong or doubtful in it."""
        gathered = gather([number for number in coders if not is_new(number)])
        own = (self._about.get(number, ()) for number in coders)
        new = ((one.kind, one.row) for one in chain(self._shared, *own))
        return department(counting(changed(gathered, self._without, new)))


def changed(
    gathered: Gathered, without: Collection[int], rows: Iterable[tuple[str, Any]]
) -> Gathered:
    """Give gathered rows without some facts, and with new rows by kind."""
    kept: dict[str, list[Any]] = {
        kind: [row for row in some if fact_number(row.source) not in without]
        for kind, some in gathered.by_kind().items()
    }
    for kind, row in rows:
        kept[kind].append(row)
    facilities = frozenset(row.facility for row in kept["facilities"]) or None
    return replace(gathered, rows=kept, facility_ids=facilities)
