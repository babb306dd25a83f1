"""An upload beside what is on file: which rows are new, changed, taken back, or there already."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from coderpath.facts import settled
from coderpath.facts.gathered import Gathered
from coderpath.facts.same_row import about, saying
from coderpath_web.facts.new_fact import NewFact
from coderpath_web.rooms.imports.held import Held

Place: TypeAlias = Callable[[NewFact], tuple[int, int]]
SETTLED = ("positions", "productivity")
"""Kinds in which a blank facility is the coder's own."""


@dataclass
class Compared:
    """The rows of one kind."""

    new: list[NewFact] = field(default_factory=list)
    changed: list[tuple[Any, NewFact]] = field(default_factory=list)
    """Pairs: the row on file, and the row that takes its place."""
    retracted: list[tuple[Any, NewFact]] = field(default_factory=list)
    """Rows on file that the upload says are retracted."""
    same: list[NewFact] = field(default_factory=list)
    followed: list[tuple[Any, NewFact]] = field(default_factory=list)
    """Those of `changed` that only end: on file is what a new row takes the place of."""
    left: list[Any] = field(default_factory=list)
    """Rows on file that no row of the upload was matched with; lost where parts are joined."""

    @property
    def matched(self) -> int:
        """How many rows on file have one of the upload beside them."""
        same = sum(one.retracted is None for one in self.same)
        return same + len(self.changed) + len(self.retracted)

    def only(self, coders: Collection[str]) -> "Compared":
        """Give those about some coders."""

        def is_about(row: Any) -> bool:
            return getattr(row, "coder", None) in coders

        return Compared(
            [one for one in self.new if is_about(one.row)],
            [pair for pair in self.changed if is_about(pair[0])],
            [pair for pair in self.retracted if is_about(pair[0])],
            [one for one in self.same if is_about(one.row)],
            [pair for pair in self.followed if is_about(pair[0])],
        )


def joined(parts: Sequence[Compared], place: Place) -> Compared:
    """Join what was compared of one kind in parts, in the order of the upload's rows."""

    def place_of_new(pair: tuple[Any, NewFact]) -> tuple[int, int]:
        return place(pair[1])

    return Compared(
        sorted((one for some in parts for one in some.new), key=place),
        sorted((pair for some in parts for pair in some.changed), key=place_of_new),
        sorted((pair for some in parts for pair in some.retracted), key=place_of_new),
        sorted((one for some in parts for one in some.same), key=place),
        sorted((pair for some in parts for pair in some.followed), key=place_of_new),
    )


def compare(
    kind: str,
    upload: Sequence[NewFact],
    live: Sequence[Any],
    gone: Sequence[Any],
    coders: Sequence[Any],
) -> Compared:
    """Compare the rows of a kind with those on file: `live`, and those retracted before: `gone`.

    `coders` are the employments that count afterwards, for the home facilities of blank cells.
    """
    if not live and not gone:
        return Compared(new=sorted(upload, key=lambda one: one.retracted is not None))
    compared = Compared()
    on_file = _OnFile(kind, live, _settle(kind, live, coders))
    counting = [on_file.completed(one) for one in upload if one.retracted is None]
    settled_rows = _settle(kind, [one.row for one in counting], coders)
    left = []
    for given, settled_row in zip(counting, settled_rows, strict=True):
        one, row = on_file.begun(given, settled_row) if given.is_assumed else (given, settled_row)
        if on_file.take_equal(row) is not None:
            compared.same.append(one)
        else:
            left.append((one, row))
    for one, row in left:
        old = on_file.take_like(row)
        if old is None:
            compared.new.append(one)
        else:
            compared.changed.append((old, one))
    _compare_retracted(upload, gone, on_file, compared)
    compared.left = on_file.left()
    return compared


def _compare_retracted(
    upload: Sequence[NewFact], gone: Iterable[Any], on_file: "_OnFile", compared: Compared
) -> None:
    """Match rows that the upload calls retracted: with history first, then with what counts."""
    known: defaultdict[Any, int] = defaultdict(int)
    for row in gone:
        known[on_file.saying(row)] += 1
    for one in upload:
        if one.retracted is None:
            continue
        said = on_file.saying(one.row)
        if known[said]:
            known[said] -= 1
            compared.same.append(one)
        elif (old := on_file.take_equal(one.row)) is not None:
            compared.retracted.append((old, one))
        else:
            compared.new.append(one)


class _OnFile:
    """The rows on file that no row of the upload has been matched with yet."""

    def __init__(self, kind: str, rows: Sequence[Any], settled_rows: Sequence[Any]) -> None:
        self._about, self.saying, self._held = about(kind), saying(kind), Held(kind)
        self._taken: set[int] = set()
        self._rows, self._settled = rows, settled_rows
        self._equal: defaultdict[Any, list[int]] = defaultdict(list)
        self._like: defaultdict[Any, list[int]] = defaultdict(list)
        self._of: defaultdict[Any, list[int]] = defaultdict(list)
        for place, row in enumerate(settled_rows):
            self._equal[self.saying(row)].append(place)
            self._like[self._about(row)].append(place)
            self._of[getattr(row, "coder", None)].append(place)

    def begun(self, one: NewFact, row: Any) -> tuple[NewFact, Any]:
        """Let a row whose first day is assumed begin when the same thing on file did.

        Takes the row, and with its home facility.
        """
        for place in self._of.get(getattr(row, "coder", None), ()):
            old, settled_old = self._rows[place], self._settled[place]
            if self._held.is_same(settled_old, row, one.absent):
                fresh = one._replace(row=self._held.since_then(one.row, old, one.absent))
                return fresh, self._held.since_then(row, settled_old, one.absent)
        return one, row

    def left(self) -> list[Any]:
        """Give the rows that no row of the upload was matched with."""
        return [row for place, row in enumerate(self._rows) if place not in self._taken]

    def completed(self, one: NewFact) -> NewFact:
        """Let a row keep what is on file in columns that its table does not have."""
        places = self._like.get(self._about(one.row)) if one.absent else None
        return one.beside(self._rows[places[0]]) if places else one

    def take_equal(self, row: Any) -> Any:
        """Give a row on file that says the same."""
        return self._take(self._equal.get(self.saying(row)))

    def take_like(self, row: Any) -> Any:
        """Give a row on file that speaks of the same thing."""
        return self._take(self._like.get(self._about(row)))

    def _take(self, places: list[int] | None) -> Any:
        while places:
            place = places.pop(0)
            if place not in self._taken:
                self._taken.add(place)
                return self._rows[place]
        return None


def _settle(kind: str, rows: Sequence[Any], coders: Sequence[Any]) -> Sequence[Any]:
    if kind not in SETTLED or all(row.facility for row in rows):
        return rows
    return settled.with_home_facilities(Gathered({"coders": coders, kind: rows})).of(kind)
