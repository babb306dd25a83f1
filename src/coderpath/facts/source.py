"""Where a fact was read."""

from typing import NamedTuple, Protocol


class Source(NamedTuple):
    """Where a fact was read: a file (with its sheet, if it has sheets) and a row in it."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, row {self.line}" if self.line else self.file


NOWHERE = Source("", 0)


class AboutCoder(Protocol):
    """A row about one coder, of whatever kind."""

    @property
    def coder(self) -> str:
        """The coder's id."""

    @property
    def source(self) -> Source:
        """Where the row was read."""
