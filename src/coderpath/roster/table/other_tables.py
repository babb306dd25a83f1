"""Other tables on the same sheet, beside or under the one that is read: seen, and left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from coderpath.facts.files.frame import SheetRow
from coderpath.facts.saying import quoted
from coderpath.roster.said import MOST_PLACES, Said, Sort
from coderpath.roster.table.header import Header
from coderpath.roster.table.looks import is_label
from coderpath.sentence.words import counted, listed

_MOST_NAMED = 4
_FEW = 2


@dataclass
class OtherTable:
    """A table that is left out, and what was seen of it."""

    header_row: int
    names: list[str]
    count: int = 0
    places: list[str] = field(default_factory=list)


class TablesBelow:
    """Finds where a table ends and another begins: a blank row, then names where values stood."""

    def __init__(self, names: Sequence[str], first: Sequence[Sequence[str]]) -> None:
        """Begin with the names of a table, and its first rows up to a blank one."""
        self._known = [{name.casefold(), *name.casefold().split(" / ")} for name in names]
        columns = [[row[place] for row in first if row[place]] for place in range(len(names))]
        # Where only figures and days stand, no word is a value.
        self._of_figures = [
            place for place, texts in enumerate(columns) if texts and not any(map(is_label, texts))
        ]
        self._before = 0
        self._is_elsewhere = False
        self.others: list[OtherTable] = []

    def takes(self, row: SheetRow, texts: Sequence[str]) -> bool:
        """Tell whether a row belongs to the table that is read."""
        is_parted = self._before and row.line > self._before + 1
        self._before = row.line
        if is_parted and self._repeats(texts):
            self._is_elsewhere = False
        elif is_parted and self._names_others(texts):
            self._is_elsewhere = True
            names = [text for text in texts if text]
            if not self.others or self.others[-1].names != names:
                self.others.append(OtherTable(row.line, names))
            return False
        if self._is_elsewhere:
            other = self.others[-1]
            other.count += 1
            if len(other.places) < MOST_PLACES:
                other.places.append(f"row {row.line}")
        return not self._is_elsewhere

    def _repeats(self, texts: Sequence[str]) -> bool:
        filled = [at for at, text in enumerate(texts) if text]
        return len(filled) >= _FEW and all(texts[at].casefold() in self._known[at] for at in filled)

    def _names_others(self, texts: Sequence[str]) -> bool:
        """Tell names of other columns: words alone, also where figures and days stood before."""
        filled = [at for at, text in enumerate(texts) if text]
        if len(filled) < _FEW or not all(_names(texts[at]) for at in filled):
            return False
        shares = any(texts[at].casefold() in set().union(*self._known) for at in filled)
        return (shares or len(filled) > _FEW) and any(texts[at] for at in self._of_figures)

    def said(self) -> Iterator[Said]:
        """Say what is left out."""
        for other in self.others:
            says = f"its columns have other names ({shown(other.names)}), so it is not read"
            places = tuple(other.places)
            yield Said(Sort.LEFT_OUT, "Another table below", says, "", other.count, places)


def without_beside(header: Header, rows: Sequence[SheetRow], left: int) -> Header:
    """Give a header without the names of another table on its right.

    That one stands behind a column without name and value, and repeats a name of the first, or it
    goes on in rows in which the first has ended. Blank columns at the left are a margin, no table.
    `left` columns of the sheet are not among the rows.
    """
    width = len(header.names)
    below = [
        [*row.cells, *[""] * (width - len(row.cells))] for row in rows if row.line > header.last
    ]
    for gap in sorted(header.unnamed):
        names, others = header.names[:gap], header.names[gap + 1 :]
        is_margin = header.unnamed.issuperset(range(gap))
        if is_margin or len(others) < _FEW or any(row[gap] for row in below):
            continue
        shared = {name.casefold() for name in names} & {name.casefold() for name in others}
        alone = sum(not any(row[:gap]) and any(row[gap + 1 : width]) for row in below)
        if shared or alone >= _FEW:
            unnamed = frozenset(place for place in header.unnamed if place < gap)
            at = left + gap + 2
            return header._replace(names=names, unnamed=unnamed, beside=tuple(others), beside_at=at)
    return header


def up_to_a_blank_row(rows: Sequence[SheetRow]) -> int:
    """Count the first rows that follow each other."""
    pairs = enumerate(pairwise(rows), 1)
    return next((at for at, (one, other) in pairs if other.line > one.line + 1), len(rows))


def said_of_beside(names: Sequence[str], rows: int) -> Said:
    """Say what is left out on the right."""
    says = f"an empty column separates it from the first ({shown(names)}), so it is not read"
    return Said(Sort.LEFT_OUT, "Another table beside", says, "", rows)


def shown(names: Sequence[str]) -> str:
    """Name the first columns of a table."""
    named = [quoted(name) for name in names[:_MOST_NAMED]]
    more = len(names) - len(named)
    return listed([*named, counted(more, "more column", "more columns")] if more else named)


def _names(text: str) -> bool:
    return is_label(text) and not text.endswith(":")
