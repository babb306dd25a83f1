"""When two rows of a kind say the same, and when they speak of the same thing.

Names that a path compares are compared in their one form, so a row is the same row however its
names are written; where it was read, and when it was recorded, is no part of what it says.
"""

from collections.abc import Callable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any

from coderpath.facts.kinds import KINDS
from coderpath.same_name import form


def saying(kind: str) -> Callable[[tuple[Any, ...]], Any]:
    """Make a function that gives what a row says."""
    return _reading(kind, tuple(column.name for column in KINDS[kind].columns))


def about(kind: str) -> Callable[[tuple[Any, ...]], Any]:
    """Make a function that gives what a row is about, although it may say different things."""
    return _reading(kind, KINDS[kind].key)


def saying_in(kind: str, columns: tuple[str, ...]) -> Callable[[tuple[Any, ...]], Any]:
    """Make a function that gives what a row says in some columns, its coder among them."""
    return _reading(kind, columns)


def saying_of_texts(kind: str, cells: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Give what the texts of a row say, before they are read."""
    names = _names(kind)
    return tuple((one, form(text) if one in names else text) for one, text in cells.items())


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(column.name for column in KINDS[kind].columns if column.is_name)


@cache
def _reading(kind: str, columns: tuple[str, ...]) -> Callable[[tuple[Any, ...]], Any]:
    taken = itemgetter(*map(KINDS[kind].index, columns))
    names = [at for at, column in enumerate(columns) if column in _names(kind)]
    if not names:
        return taken

    def read(row: tuple[Any, ...]) -> tuple[Any, ...]:
        values = list(taken(row))
        for at in names:
            values[at] = form(values[at])
        return tuple(values)

    return read
