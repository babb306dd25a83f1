"""What a worksheet says beside its cells: which are merged, and what people do not see."""

from typing import NamedTuple


class Merged(NamedTuple):
    """Cells shown as one: rows and columns from 1, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


class Frame(NamedTuple):
    """Merged cells and hidden columns of a sheet."""

    merged: tuple[Merged, ...] = ()
    hidden_columns: frozenset[int] = frozenset()


class SheetRow(NamedTuple):
    """A row of a sheet that is not blank, as people see it."""

    line: int
    cells: list[str]
    hidden: bool = False
    beyond_a_day: tuple[int, ...] = ()
    """Places of cells that show a clock without the days that they hold."""
