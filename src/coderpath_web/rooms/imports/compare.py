"""An upload beside what is on file: which rows are new, changed, taken back, or there already."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from coderpath.facts import settled
from coderpath.facts.gathered import Gathered
from coderpath.facts.same_row import about, saying
from coderpath_web.facts.new_fact import NewFact

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
    for one, row in zip(counting, settled_rows, strict=True):
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
        self._about, self.saying = about(kind), saying(kind)
        self._taken: set[int] = set()
        self._rows = rows
        self._equal: defaultdict[Any, list[int]] = defaultdict(list)
        self._like: defaultdict[Any, list[int]] = defaultdict(list)
        for place, row in enumerate(settled_rows):
            self._equal[self.saying(row)].append(place)
            self._like[self._about(row)].append(place)

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
