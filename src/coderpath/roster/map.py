"""A roster map: for each kind of facts, which column of a table becomes which fact."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from coderpath.roster.styles import Style
from coderpath.tree.notes import Place


class Named(NamedTuple):
    """The name of a column of the table, and where the map says it."""

    name: str
    place: Place


@dataclass(frozen=True)
class Condition:
    """What a cell of the table must be: one of some texts, none of some, filled, or blank."""

    column: Named
    among: frozenset[str] | None = None
    not_among: frozenset[str] = frozenset()
    filled: bool | None = None

    def passes(self, text: str) -> bool:
        """Tell whether a text passes; case does not matter."""
        word = text.strip().casefold()
        return (
            (self.among is None or word in self.among)
            and word not in self.not_among
            and (self.filled is None or self.filled == bool(word))
        )


@dataclass(frozen=True)
class Constant:
    """The same text in every row."""

    text: str


@dataclass(frozen=True)
class FromColumn:
    """The text of a column: as it stands, read as dates, replaced, or multiplied."""

    column: Named
    dates: tuple[Style, ...] = ()
    values: Mapping[str, str] | None = None
    otherwise: str | None = None
    times: Decimal | None = None


@dataclass(frozen=True)
class Snapshot:
    """The day on which the table was drawn, or that day less a count in a column."""

    day: date
    less: Named | None = None
    unit: str = "years"
    after: str | None = None
    """A column of the same row: where the day is not after it, the day after it is taken."""


Origin: TypeAlias = Constant | FromColumn | Snapshot


@dataclass(frozen=True)
class Cell:
    """How one column of facts is filled; blank where a test fails."""

    origin: Origin
    when: tuple[Condition, ...] = ()
    assumed: str = ""
    """Why the value is assumed rather than recorded; empty when it is recorded."""


@dataclass(frozen=True)
class MonthColumns:
    """Columns of the table that stand for one month each."""

    styles: tuple[Style, ...]
    into: str
    place: Place
    times: Decimal | None = None


@dataclass(frozen=True)
class Block:
    """One way in which rows of the table become rows of a kind."""

    kind: str
    place: Place
    cells: Mapping[str, Cell]
    when: tuple[Condition, ...] = ()
    months: MonthColumns | None = None
    once: bool = False
    """Whether equal rows are written once."""


@dataclass(frozen=True)
class RosterMap:
    """A whole map."""

    file: str
    title: str
    blocks: tuple[Block, ...]
    empty: tuple[str, ...] = ()
    """Kinds that get a file without rows."""
    sheet: str | None = None
    header_row: int = 1
    blanks: frozenset[str] = frozenset()
    """Texts that mean that a cell is blank, such as n/a."""
    ignore: tuple[Named, ...] = ()
    """Columns that look like months and are left out on purpose."""
