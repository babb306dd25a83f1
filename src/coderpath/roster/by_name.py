"""Which columns of a table hold names that a path compares: those that fill a column of names.

Their texts are compared in the one form of names; any other text, such as a grade of A or A-, only
without case.
"""

from collections.abc import Mapping
from dataclasses import replace

from coderpath.facts.kinds import KINDS
from coderpath.roster.map import Cell
from coderpath.roster.named import Condition
from coderpath.roster.origins.from_column import FromColumn

Conditions = tuple[Condition, ...]


def by_name(
    kind: str, cells: Mapping[str, Cell], when: Conditions
) -> tuple[dict[str, Cell], Conditions]:
    """Let the cells and conditions of a block compare names as names."""
    names = {column.name for column in KINDS[kind].columns if column.is_name}
    columns = {
        cell.origin.column.name
        for into, first in cells.items()
        for cell in first.every
        if into in names and isinstance(cell.origin, FromColumn)
    }
    return (
        {into: _cell(cell, columns, of_names=into in names) for into, cell in cells.items()},
        _conditions(when, columns),
    )


def _cell(cell: Cell, columns: set[str], *, of_names: bool) -> Cell:
    origin = cell.origin
    if of_names and isinstance(origin, FromColumn):
        origin = replace(origin, of_names=True)
    other = cell.otherwise and _cell(cell.otherwise, columns, of_names=of_names)
    when = _conditions(cell.when, columns)
    return replace(cell, origin=origin, when=when, otherwise=other)


def _conditions(when: Conditions, columns: set[str]) -> Conditions:
    return tuple(replace(one, of_names=one.column.name in columns) for one in when)
