"""The facts behind a criterion as a table, with a sentence that adds them up."""

from collections.abc import Sequence
from typing import NamedTuple

from coderpath.criteria.base import Row
from coderpath.sentence import Said


class FactLine(NamedTuple):
    """A line of a table: its cells, the fact behind it, and whether that counts on the day."""

    cells: tuple[Said | str, ...]
    fact: Row | None
    counts: bool = True


class FactTable(NamedTuple):
    """A table with its title, its headings, and a sentence that adds it up."""

    title: str
    headings: tuple[str, ...]
    lines: Sequence[FactLine]
    sums: Said
