"""Finding the rows that name the columns, and the name of each column."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.facts.files.frame import Frame, Merged, SheetRow
from coderpath.facts.files.table import CELL_PROBLEM
from coderpath.roster.day_columns import holds_day
from coderpath.roster.styles import style_like
from coderpath.roster.table.asked import AskedTable
from coderpath.roster.table.letters import letters_of
from coderpath.roster.table.looks import is_label, is_period

FIRST_ROWS = 40
"""So many rows are looked at to find the header."""
MOST_HEADER_ROWS = 3
JOINT = " / "
"""Stands between the parts of a name that goes over several rows."""
_NEARLY_FULL = 0.6


class Header(NamedTuple):
    """The rows that name the columns."""

    first: int
    last: int
    """Lines, counted from 1."""
    names: list[str]
    titles: int
    """How many rows with something in them stand above."""
    unnamed: frozenset[int] = frozenset()
    """Places of columns that nothing names: they are called by their letter."""
    beside: tuple[str, ...] = ()
    """Names of another table on the right, which is not read."""
    beside_at: int = 0
    """The column of the sheet in which that one begins, counted from 1."""


def find_header(
    rows: Sequence[SheetRow],
    frame: Frame,
    asked: AskedTable,
    *,
    grows: bool = True,
    left: int = 0,
) -> Header | None:
    """Find the header among the first rows of a sheet; None when there is none.

    `left` columns of the sheet are not among the rows. It `grows` over columns that only rows below
    fill: not where a row that is too wide holds a separator too many.
    """
    places = [place for place, row in enumerate(rows) if row.line >= asked.header_row]
    if not places:
        return None
    finder = _Finder(rows, frame)
    if asked.header_row:
        first = last = places[0]
    else:
        first = last = finder.nearly_full()
    if asked.header_rows:
        last = min(first + asked.header_rows, len(rows)) - 1
    else:
        first, last = finder.extended(first, last, fixed=bool(asked.header_row))
    return finder.header(first, last, grows=grows, left=left)


class _Finder:
    """The first rows of a sheet; merged cells stand in all of their columns."""

    def __init__(self, rows: Sequence[SheetRow], frame: Frame) -> None:
        self._rows = rows
        self._width = max((len(row.cells) for row in rows), default=0)
        self._raw = [_wide(row.cells, self._width) for row in rows]
        lines = {row.line: place for place, row in enumerate(rows)}
        self._spread = [list(row) for row in self._raw]
        self._groups: list[dict[int, Merged]] = [{} for _ in rows]
        for merged in frame.merged:
            self._put(merged, lines)

    def _put(self, merged: Merged, lines: dict[int, int]) -> None:
        top = lines.get(merged.top)
        if top is None or merged.left > self._width:
            return
        text = self._raw[top][merged.left - 1]
        for line in range(merged.top, min(merged.bottom, merged.top + FIRST_ROWS) + 1):
            place = lines.get(line)
            if place is None:
                continue
            for column in range(merged.left - 1, min(merged.right, self._width)):
                self._spread[place][column] = text
                if merged.right > merged.left:
                    self._groups[place][column] = merged

    def nearly_full(self) -> int:
        """Give the first row that is nearly as full as any; above it one of names alone."""
        filled = [sum(map(bool, row)) for row in self._raw]
        enough = max(filled) * _NEARLY_FULL
        place = next(place for place, number in enumerate(filled) if number >= enough)
        if not all(map(is_label, filter(None, self._raw[place]))):
            above = place - 1
            if above >= 0 and filled[above] > 1 and self._only_labels(above):
                return above
        return place

    def extended(self, first: int, last: int, *, fixed: bool) -> tuple[int, int]:
        """Take the rows beside it in that are needed to tell the columns apart."""
        while not fixed and last - first + 1 < MOST_HEADER_ROWS and self._goes_up(first, last):
            first -= 1
        while last - first + 1 < MOST_HEADER_ROWS and self._goes_down(first, last):
            last += 1
        return first, last

    def _only_labels(self, place: int) -> bool:
        return all(map(is_label, filter(None, self._raw[place])))

    def _goes_up(self, first: int, last: int) -> bool:
        above = first - 1
        if above < 0 or self._rows[first].line != self._rows[above].line + 1:
            return False
        if not self._only_labels(above):
            return False
        if self._is_above_groups(above):
            return True
        alone = sum(map(bool, self._raw[above])) == 1
        return not alone and self._unclear(above, last) < self._unclear(first, last)

    def _is_above_groups(self, place: int) -> bool:
        """Tell whether cells of a row stand over some columns each, but not over the first."""
        groups = {merged for merged in self._groups[place].values() if merged.left > 1}
        named = [text for text in self._raw[place][1:] if text]
        periods = [text for text in named if is_period(text) or style_like(text) or holds_day(text)]
        if self._raw[place][0] and not self._is_tall(place):
            return False
        return bool(groups or (periods and len(periods) == len(named)))

    def _is_tall(self, place: int) -> bool:
        """Tell whether the first cell of a row goes on below."""
        below = place + 1
        return below < len(self._rows) and self._spread[below][0] == self._spread[place][0]

    def _goes_down(self, first: int, last: int) -> bool:
        below = last + 1
        if below >= len(self._rows) - 1 or self._rows[below].line != self._rows[last].line + 1:
            return False
        if not all(is_label(text) and not is_period(text) for text in self._raw[below] if text):
            return False
        names = self._filled_on(last)
        number = Counter(filter(None, names))
        for column, text in enumerate(self._spread[below]):
            if not text or text == names[column]:
                continue
            if names[column] and number[names[column]] == 1:
                return False
        return self._unclear(first, below) < self._unclear(first, last)

    def _unclear(self, first: int, last: int) -> int:
        """Count the columns that have no name, or one that another has too."""
        names = self._names(first, last)
        number = Counter(names)
        used = [any(row[place] for row in self._raw[last + 1 :]) for place in range(self._width)]
        return sum(
            used[place] and (not name or number[name] > 1) for place, name in enumerate(names)
        )

    def _filled_on(self, place: int) -> list[str]:
        """Give the names of a row, each written on over the blank cells right of it.

        Only where the row below names these columns again, and the name is no merged cell's.
        """
        names = list(self._spread[place])
        if place + 1 >= len(self._rows) or self._groups[place]:
            return names
        below = self._raw[place + 1]
        again = Counter(filter(None, below))
        for column in range(1, self._width):
            repeated = again[below[column]] > 1 or len(again) == sum(again.values())
            if not names[column] and below[column] and names[column - 1] and repeated:
                names[column] = names[column - 1]
        return names

    def _names(self, first: int, last: int) -> list[str]:
        rows = [self._filled_on(place) for place in range(first, last)] + [self._spread[last]]
        return [_joined(parts) for parts in zip(*rows, strict=True)]

    def header(self, first: int, last: int, *, grows: bool, left: int) -> Header:
        """Make the header of these rows."""
        names = self._names(first, last)
        if not grows:
            names = names[: max(len(row.cells) for row in self._rows[first : last + 1])]
        unnamed = frozenset(place for place, name in enumerate(names) if not name)
        known = set(names)
        for place in unnamed:
            name = f"column {letters_of(left + place + 1)}"
            names[place] = name if name not in known else f"{name} of the sheet"
        return Header(self._rows[first].line, self._rows[last].line, names, first, unnamed)


def _wide(cells: Sequence[str], width: int) -> list[str]:
    bare = [cell.removeprefix(CELL_PROBLEM).strip() for cell in cells]
    return [*bare, *[""] * (width - len(bare))]


def _joined(parts: Sequence[str]) -> str:
    return JOINT.join(dict.fromkeys(" ".join(part.split()) for part in parts if part))


def spread_down(rows: Iterator[SheetRow], frame: Frame, counts: Counter[int]) -> Iterator[SheetRow]:
    """Write a merged cell into each of its rows; `counts` is told how many, by their columns."""
    tall = sorted(merged for merged in frame.merged if merged.bottom > merged.top)
    if not tall:
        yield from rows
        return
    open_now: dict[Merged, str] = {}
    for row in rows:
        while tall and tall[0].top <= row.line:
            open_now[tall.pop(0)] = ""
        for merged in [merged for merged in open_now if merged.bottom < row.line]:
            del open_now[merged]
        cells = row.cells
        for merged, text in open_now.items():
            place = merged.left - 1
            if merged.top == row.line:
                open_now[merged] = cells[place] if place < len(cells) else ""
            elif text:
                cells = [*cells, *[""] * (merged.left - len(cells))]
                cells[place] = cells[place] or text
                counts[place] += 1
        yield row._replace(cells=cells)
