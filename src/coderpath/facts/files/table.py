"""A table of text on its way in: a header, then blocks of rows with the line of each."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coderpath.findings import Finding, Grade

MOST_COLUMNS = 200
MOST_ROWS = 1_048_576
"""What a spreadsheet can hold."""

BLOCK = 4096
"""Rows taken at a time: large enough to be quick, small enough to keep memory flat."""

CELL_PROBLEM = "\0"
"""Opens the text of a cell that could not be read; the rest says what stands there.

No file can hold this sign itself: such a file is refused whole.
"""


class Block(NamedTuple):
    """Some rows of a table, each as long as it happens to be."""

    lines: list[int]
    rows: list[list[str]]
    files: list[str] | None = None
    """The file of each row; None where that is the table's own."""


class Table(NamedTuple):
    """A header and the rows below it, which are read only as they are asked for.

    Reading them may raise BadFile.
    """

    file: str
    header: Sequence[str]
    header_line: int
    blocks: Iterator[Block]


class BadFile(Exception):  # noqa: N818 -- it is the file that is bad, not the program
    """A file, or the rest of one, that cannot be read at all; carries the finding."""

    def __init__(self, file: str, found: str, allowed: str, mend: str, *, line: int = 1) -> None:
        super().__init__(found)
        self.finding = Finding(file, line, 1, Grade.ERROR, found, allowed, mend)
