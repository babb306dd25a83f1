"""The columns of a table as a map names them, and what their cells must be."""

from dataclasses import dataclass
from typing import NamedTuple

from coderpath.same_name import is_one_of
from coderpath.tree.notes import Place


class Named(NamedTuple):
    """The name of a column of the table, and where the map says it."""

    name: str
    place: Place


@dataclass(frozen=True)
class Condition:
    """What a cell of the table must be: one of some texts, none of some, filled, or blank."""

    column: Named
    among: frozenset[str] | None = None
    not_among: frozenset[str] = frozenset()
    filled: bool | None = None
    of_names: bool = False
    """Whether the column fills one of names, which are compared in their one form."""

    def passes(self, text: str) -> bool:
        """Tell whether a text passes; case does not matter."""
        word = text.strip().casefold()
        return (
            (self.among is None or self._is_one(word, self.among))
            and not self._is_one(word, self.not_among)
            and (self.filled is None or self.filled == bool(word))
        )

    def _is_one(self, word: str, words: frozenset[str]) -> bool:
        if word in words or not (self.of_names and word):
            return word in words
        return is_one_of(word, words)

    @property
    def only_asks_for_a_value(self) -> bool:
        """Whether nothing but a blank cell fails."""
        return self.among is None and not self.not_among and self.filled is True
