"""One thing that a column of a table can be: how it is read, guessed and guarded."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from coderpath.records.formats.table.fields.unread import Unread

Value: TypeAlias = object
Reader: TypeAlias = Callable[[str], "Value | Unread"]


def headed(headings: str) -> tuple[str, ...]:
    """Give the headings that a text lists with commas, best first."""
    return tuple(headings.split(", "))


class Guard(Enum):
    """How a column is looked at for identifiers."""

    GRAMMAR = "only what cannot be read is looked at: nothing else fits"
    TOKENS = "codes without spaces, new in every row"
    KEPT_TOKENS = "codes that are kept as they stand, so that none may be unlike the others"
    WORDS = "every text is looked at, once"


@dataclass(frozen=True)
class Field:
    """A field by its name in a mapping.

    `read` reads a cell that is not blank; `headings` are what people call such a column, best
    first; `passes` are the letters of identifiers that may stand in it, as they are only keyed.
    """

    name: str
    says: str
    gives: str
    """The field of a coded record that it fills; empty where it only helps to decide one."""
    read: Reader
    headings: tuple[str, ...]
    guard: Guard = Guard.GRAMMAR
    passes: str = ""
    several: bool = False
    """Whether more than one column may be it."""

    @property
    def key(self) -> str:
        """Under which name its values are kept while rows are read."""
        own = self.gives in _SEVERAL_WAYS or self.name == "patient"
        return self.name if own else self.gives


_SEVERAL_WAYS = frozenset({"surrogate", "type", "codes"})
"""What fields together tell, each in its own way."""
