"""What a form of a cell is: its key, the keys beside it, and how it is read from a map."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from coderpath.roster.named import Named
from coderpath.roster.problems import Problems
from coderpath.roster.row import TableRow
from coderpath.tree.texts import Entry


class Origin(Protocol):
    """Where a text comes from."""

    @property
    def columns(self) -> Sequence[Named]:
        """The columns of the table that it reads."""

    @property
    def assumed(self) -> str:
        """Why its value is assumed; empty when the table holds it."""

    @property
    def after(self) -> str:
        """The column of the same block that has to be filled before it; empty for none."""

    def text(self, row: TableRow) -> str:
        """Give the text for one row of the table."""


class Form(NamedTuple):
    """One way of saying where a text comes from."""

    key: str
    """The key by which a map chooses it."""
    keys: tuple[str, ...]
    """Other keys that may stand beside it."""
    read: Callable[[Mapping[str, Entry], Problems], Origin | None]
