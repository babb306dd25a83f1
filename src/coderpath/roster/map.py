"""A roster map: for each kind of facts, which column of a table becomes which fact."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from coderpath.roster.named import Condition, Named
from coderpath.roster.origins import Origin
from coderpath.roster.styles import Style
from coderpath.roster.table.asked import AskedTable
from coderpath.tree.notes import Place


@dataclass(frozen=True)
class Against:
    """What speaks against a day: another column says otherwise, although the day is past."""

    when: tuple[Condition, ...]
    by: str
    """The day of the table: only a day before it is past."""


@dataclass(frozen=True)
class Cell:
    """How one column of facts is filled; blank where a test fails."""

    origin: Origin
    when: tuple[Condition, ...] = ()
    assumed: str = ""
    """Why the value is assumed rather than recorded; empty when it is recorded."""
    last_day: bool = False
    """Whether the day that stands there is the last one: facts hold the day after it."""
    to_month: bool = False
    """Whether the month of the day that stands there is meant."""
    before: str = ""
    """A column of the same row: where the day is not before it, the row is left out."""
    against: "Against | None" = None
    otherwise: "Cell | None" = None
    """What is taken where this one is blank."""

    @property
    def every(self) -> Iterator["Cell"]:
        """Give the cell, and those that are taken in its place."""
        cell: Cell | None = self
        while cell is not None:
            yield cell
            cell = cell.otherwise


@dataclass(frozen=True)
class MonthColumns:
    """Columns of the table that stand for one month each."""

    styles: tuple[Style, ...]
    into: str
    place: Place
    times: Decimal | None = None


@dataclass(frozen=True)
class Split:
    """A column that holds several names in one cell: each makes a row of its own."""

    column: Named
    into: str
    names: Mapping[str, str]
    """Every way in which a name is written, by its form, with the name that it stands for."""


class Repeated(Enum):
    """What is done with rows that speak of the same thing again."""

    KEPT = "no"
    ADDED_UP = "yes"
    """Their figures are added up, as the map says."""
    ADDED_IN_DOUBT = "ask"
    """Their figures are added up, and the map leaves it open whether that is right."""


@dataclass(frozen=True)
class Block:
    """One way in which rows of the table become rows of a kind."""

    kind: str
    place: Place
    cells: Mapping[str, Cell]
    when: tuple[Condition, ...] = ()
    months: MonthColumns | None = None
    split: Split | None = None
    once: bool = False
    """Whether equal rows are written once."""
    add_up: Repeated = Repeated.KEPT


@dataclass(frozen=True)
class RosterMap:
    """A whole map."""

    file: str
    title: str
    blocks: tuple[Block, ...]
    empty: tuple[str, ...] = ()
    """Kinds that get a file without rows."""
    table: AskedTable = field(default_factory=AskedTable)
    ignore: tuple[Named, ...] = ()
    """Columns that look like months and are left out on purpose."""
    leave_out: tuple[Condition, ...] = ()
    """Rows that pass any of these are left out of everything."""
    unread: tuple[Condition, ...] = ()
    """Values that say something which nothing is made of: they are counted and said."""
