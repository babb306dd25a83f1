"""The first days that a map assumes, since its table does not hold them: nobody said them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from coderpath.days import Day
from coderpath.facts.kinds import KINDS
from coderpath.facts.values.dates import read_day
from coderpath.facts.values.unreadable import Unreadable
from coderpath.roster.map import Block, RosterMap
from coderpath.roster.origins.constant import Constant
from coderpath.roster.origins.snapshot import Snapshot


def assumed_days(roster: RosterMap) -> Mapping[str, frozenset[Day]]:
    """Give, by kind of facts, the days since which rows are said to be so for want of another."""
    found: defaultdict[str, set[Day]] = defaultdict(set)
    for block in roster.blocks:
        found[block.kind].update(_days(block))
    return {kind: frozenset(days) for kind, days in found.items() if days}


def _days(block: Block) -> Iterator[Day]:
    first = block.cells.get(KINDS[block.kind].since)
    for cell in first.every if first else ():
        origin = cell.origin
        if isinstance(origin, Snapshot) and not origin.less:
            yield origin.day.toordinal()
        elif isinstance(origin, Constant) and cell.assumed:
            day = read_day(origin.value)
            if not isinstance(day, Unreadable):
                yield day
