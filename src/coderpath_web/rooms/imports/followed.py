"""What next month's table says of what is on file: it goes on, or something new takes its place."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from coderpath.days import FOREVER
from coderpath.facts.kinds import KINDS
from coderpath_web.facts.new_fact import NewFact

_ONE_AT_A_TIME = frozenset({"positions", "reports"})
"""Kinds of which a new row can take the place of one on file."""


class Held:
    """Tells what goes on: rows that say the same but for their first day, which one assumes."""

    def __init__(self, kind: str) -> None:
        found = KINDS[kind]
        self.since, self._until = found.since, found.until
        days = {found.since, found.until}
        self._others = [column.name for column in found.columns if column.name not in days]

    def is_same(self, old: Any, row: Any, absent: Collection[str]) -> bool:
        """Tell whether a row on file counts on the first day of another one, and says the same.

        Of columns that are absent the other one says nothing.
        """
        if not getattr(old, self.since) <= getattr(row, self.since) < self._end(old):
            return False
        asked = (name for name in self._others if name not in absent)
        return all(getattr(old, name) == getattr(row, name) for name in asked)

    def since_then(self, row: Any, old: Any, absent: Collection[str]) -> Any:
        """Give a row with the first day of the one on file, and what only that one says."""
        return row._replace(**{name: getattr(old, name) for name in {self.since, *absent}})

    def _end(self, old: Any) -> int:
        return getattr(old, self._until) if self._until else FOREVER


def followed(
    kind: str, new: Iterable[NewFact], left: Sequence[Any], reached: Collection[str] | None
) -> list[tuple[Any, NewFact]]:
    """Let rows on file end the day before new rows that take their place begin.

    A new position takes the place of all others where it is full time, or where nobody said since
    when the same level is held with another share; a new superior that of the one before. A part
    beside another part takes no place: nobody said which. Nor is a superior told who is out of
    `reached`, where that is not everybody: two at once stay the contradiction that they are.
    """
    if kind not in _ONE_AT_A_TIME or not left:
        return []
    on_file: defaultdict[str, list[Any]] = defaultdict(list)
    for old in left:
        if kind != "reports" or reached is None or old.to in reached:
            on_file[old.coder].append(old)
    counting = sorted((one for one in new if one.retracted is None), key=lambda one: one.row.since)
    return list(_ended(kind, counting, on_file))


def _ended(
    kind: str, new: Iterable[NewFact], on_file: defaultdict[str, list[Any]]
) -> Iterator[tuple[Any, NewFact]]:
    """Go through what ends, each at the first day that takes its place."""
    for one in new:
        row, still = one.row, []
        for old in on_file[row.coder]:
            if old.since < row.since < old.until and _takes_place(kind, one, old):
                ended = old._replace(until=row.since, source=row.source)
                yield old, NewFact(kind, ended)
            else:
                still.append(old)
        on_file[row.coder] = still


def _takes_place(kind: str, one: NewFact, old: Any) -> bool:
    """Tell whether a row takes the place of an earlier one; another day alone is a contradiction."""
    if kind != "positions" or (one.is_assumed and one.row.level == old.level):
        return True
    is_same = (one.row.level, one.row.facility, one.row.fte) == (old.level, old.facility, old.fte)
    return one.row.fte >= 1 and not is_same
