"""What a new row of an upload takes the place of: on file it ends the day before."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from coderpath.facts.same_row import saying_in
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.imports.compare import Compared

_ONE_AT_A_TIME = frozenset({"positions", "reports"})
"""Kinds of which a new row can take the place of one on file."""
LEVEL = saying_in("positions", ("coder", "level"))
POST = saying_in("positions", ("coder", "level", "facility", "fte"))


def follow(kind: str, compared: Compared, reached: Collection[str] | None) -> None:
    """Let rows on file that are left end the day before new rows that take their place begin.

    A new position takes the place of all others where it is full time, or where nobody said since
    when the same level is held with another share; a new superior that of the one before. A part
    beside another part takes no place: nobody said which. Nor is a superior told who is out of
    `reached`, where that is not everybody: two at once stay the contradiction that they are.
    """
    if kind not in _ONE_AT_A_TIME or not compared.left:
        return
    on_file: defaultdict[str, list[Any]] = defaultdict(list)
    for old in compared.left:
        if kind != "reports" or reached is None or old.to in reached:
            on_file[old.coder].append(old)
    counting = (one for one in compared.new if one.retracted is None)
    in_order = sorted(counting, key=lambda one: one.row.since)
    compared.followed = list(_ended(kind, in_order, on_file))
    compared.changed += compared.followed


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
    """Tell whether a row takes the place of an earlier one; another day alone contradicts."""
    if kind != "positions" or (one.is_assumed and LEVEL(one.row) == LEVEL(old)):
        return True
    return bool(one.row.fte >= 1 and POST(one.row) != POST(old))
