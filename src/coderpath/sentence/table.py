"""A table as a value: terminals, files and pages are written from the same heads and cells."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Heads, and rows of as many cells: sentences, words, figures, days, or None for nothing."""

    heads: Sequence[str]
    rows: Iterable[Sequence[object]]

    @property
    def texts(self) -> Iterator[list[str]]:
        """The rows as plain text."""
        for row in self.rows:
            yield ["" if cell is None else str(cell) for cell in row]
