"""A table that has been opened and not read yet, whatever sort of file it stands in."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from coderpath.findings import Finding

CHUNK = 8192
"""Rows taken at a time: large enough to be quick, small enough to keep memory flat."""
FIRST_ROWS = 50
"""How far down the headings may stand, below titles."""


class Chunk(NamedTuple):
    """Some rows of a table, by column."""

    lines: Sequence[int]
    """The number of each row, from 1, as a spreadsheet shows it."""
    columns: list[list[str]]
    """The columns that were asked for, in that order."""
    findings: list[Finding]
    """What is wrong with rows that are not among them."""


class Sheet(Protocol):
    """One table of a file."""

    @property
    def file(self) -> str:
        """What findings call it: the file, and the sheet of a workbook."""

    @property
    def title(self) -> str:
        """The name of the sheet; empty where there are none."""

    def top(self) -> list[tuple[int, list[str]]]:
        """Give the first rows, each with its number. Raises BadFile."""

    def below(self, header: int, width: int, places: Sequence[int]) -> Iterator[Chunk]:
        """Give some columns of the rows below a header of so many columns. Raises BadFile."""
