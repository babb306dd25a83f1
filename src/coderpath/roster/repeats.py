"""Rows that speak of the same thing again: written once or added up only where the map says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from coderpath.facts.same_row import saying_of_texts
from coderpath.roster.blocks import figures_of
from coderpath.roster.columns import Columns
from coderpath.roster.map import Block, Repeated
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.roster.table import ReadRow
from coderpath.roster.times import number_of
from coderpath.roster.wording import label_of
from coderpath.sentence.words import counted, listed

_MOST_SHOWN = 4


@dataclass
class Made:
    """Rows of one kind with the lines of the table that they came from."""

    rows: list[dict[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    is_once: bool = False
    """Whether a map writes equal ones once, so that it has to be kept what they say."""
    seen: set[tuple[str, ...]] = field(default_factory=set)
    """What they say: names of columns and texts in turn, which takes less than pairs."""


class _First(NamedTuple):
    """The first row of a month: most stay alone."""

    place: int
    line: int
    shown: str
    cells: Sequence[str]


@dataclass
class _Sum:
    """Rows that were added up to one."""

    place: int
    lines: list[int]
    figures: list[str]
    cells: set[tuple[str, ...]]
    copies: int = 0


class Repeats:
    """Puts the rows of one block with those that were made, and keeps what was repeated."""

    def __init__(self, block: Block, made: Made, columns: Columns) -> None:
        self._block = block
        self._made = made
        filled = {*block.cells, block.months.into if block.months else ""}
        self._figures = [name for name in figures_of(block.kind) if name in filled]
        cell = block.cells.get(self._figures[0]) if self._figures else None
        read = cell.origin.columns if cell else ()
        self._place = columns.place(read[0]) if read else None
        self._what = columns.shown(read[0]) if read else label_of(block.kind)
        self._is_kept = block.add_up is Repeated.KEPT
        self._are_many = made.is_once or not self._is_kept
        self._merged: list[int] = []
        self._firsts: dict[tuple[str, ...], _First] = {}
        self._sums: dict[tuple[str, ...], _Sum] = {}

    def put(self, facts: dict[str, str], read: ReadRow) -> None:
        """Put one row of facts, made of one row of the table, with the others."""
        if self._are_many and self._is_repeated(facts, read):
            return
        self._made.rows.append(facts)
        self._made.lines.append(read.line)
        self._made.files.append(read.file)

    def _is_repeated(self, facts: dict[str, str], read: ReadRow) -> bool:
        """Tell whether a row is put with an earlier one: written once, or added up."""
        key: tuple[str, ...] = ()
        if self._made.is_once:
            key = tuple(chain.from_iterable(saying_of_texts(self._block.kind, facts)))
        if self._block.once and key in self._made.seen:
            self._merged.append(read.line)
            return True
        if not self._is_kept and self._added(facts, read.line, read.cells):
            return True
        if key:
            self._made.seen.add(key)
        return False

    def _added(self, facts: dict[str, str], line: int, cells: Sequence[str]) -> bool:
        """Add a row's figures to an earlier one of the same month; False when it is the first."""
        for name in self._figures:
            if not facts[name].isdecimal() and number_of(facts[name]) is None:
                return False
        said = saying_of_texts(self._block.kind, facts)
        key = tuple([text for name, text in said if name not in self._figures])
        shown = self._shown(facts, cells)
        first = self._firsts.get(key)
        if first is None:
            self._firsts[key] = _First(len(self._made.rows), line, shown, cells)
            return False
        some = self._sums.get(key)
        if some is None:
            start = _Sum(first.place, [first.line], [first.shown], {tuple(first.cells)})
            some = self._sums.setdefault(key, start)
        row = self._made.rows[some.place]
        for name in self._figures:
            row[name] = f"{_number(row[name]) + _number(facts[name]):f}"
        some.figures.append(shown)
        # Two columns of one row are no copies of each other.
        some.copies += line not in some.lines and tuple(cells) in some.cells
        some.lines.append(line)
        some.cells.add(tuple(cells))
        return True

    def _shown(self, facts: dict[str, str], cells: Sequence[str]) -> str:
        """Give the first figure as the table shows it."""
        return facts[self._figures[0]] if self._place is None else cells[self._place]

    def said(self) -> Iterator[Said]:
        """Say what was written once, and what was added up."""
        if self._merged:
            says = f"{counted(len(self._merged), 'row')} equal to earlier ones, written once"
            what = label_of(self._block.kind)
            yield Said(Sort.TAKEN, what, says, "", len(self._merged), _places(self._merged))
        sums = sorted(self._sums.values(), key=attrgetter("place"))
        if sums:
            yield self._added_up(sums)
        if copied := [some for some in sums if some.copies]:
            yield self._copied(copied)

    def _added_up(self, sums: list[_Sum]) -> Said:
        equal = [some for some in sums if len(set(some.figures)) == 1]
        shown = (equal or sums)[0]
        lines = [line for some in sums for line in some.lines]
        about = self._about(self._made.rows[shown.place])
        says = f"{about}: {_sum_words(shown.figures)}, added up"
        places = _places(shown.lines)
        if self._block.add_up is not Repeated.ADDED_IN_DOUBT:
            return Said(Sort.TAKEN, self._what, says, "", len(lines), places)
        one = shown.figures[0]
        other = (
            f"{about}: {one} is the figure of the whole month, and stands in each row"
            if equal
            else f"{about}: only one of {listed(shown.figures[:_MOST_SHOWN], 'and')} is right"
        )
        return Said(Sort.DOUBT, self._what, says, other, len(lines), places)

    def _copied(self, sums: list[_Sum]) -> Said:
        some = sums[0]
        about = self._about(self._made.rows[some.place])
        says = f"{about}: rows that are equal in every column are both counted"
        other = f"{about}: one of them is a copy of the other"
        count = sum(one.copies for one in sums)
        return Said(Sort.DOUBT, self._what, says, other, count, _places(some.lines))

    def _about(self, row: dict[str, str]) -> str:
        return ", ".join(text for name, text in row.items() if name not in self._figures and text)


def _number(text: str) -> Decimal:
    return number_of(text) or Decimal(0)


def _sum_words(figures: Sequence[str]) -> str:
    shown = " + ".join(figures[:_MOST_SHOWN])
    if len(figures) > _MOST_SHOWN:
        return f"{shown} and {counted(len(figures) - _MOST_SHOWN, 'figure')} more"
    numbers = [number_of(figure) for figure in figures]
    total = sum((number for number in numbers if number is not None), Decimal(0))
    return shown if None in numbers else f"{shown} = {total:f}"


def _places(lines: Sequence[int]) -> tuple[str, ...]:
    return tuple(f"row {line}" for line in lines[:MOST_PLACES])
