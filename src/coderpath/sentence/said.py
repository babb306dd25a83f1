"""A sentence, or a piece of one, as a value."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from coderpath.sentence.html import html
from coderpath.sentence.parts import FormPart, Part, PersonPart, SourcePart
from coderpath.sentence.plain import part_text, plain_text
from coderpath.sentence.words import capital, lowered

STOPS = (".", "?", "!")


@dataclass(frozen=True, slots=True)
class Said:
    """Words, days, months and sources in a row; made by `said`, empty where nothing is said."""

    parts: tuple[Part, ...] = ()

    def __iter__(self) -> Iterator[Part]:
        return iter(self.parts)

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __str__(self) -> str:
        return plain_text(self)

    def __html__(self) -> str:
        return html(self)

    def __add__(self, other: "Sayable") -> "Said":
        return said(self, other)

    def __radd__(self, other: "Sayable") -> "Said":
        return said(other, self)

    @property
    def capital(self) -> "Said":
        """The same, beginning with a capital letter."""
        return self._begun(capital)

    @property
    def lowered(self) -> "Said":
        """The same, beginning with a small letter, unless it begins with an abbreviation."""
        return self._begun(lowered)

    @property
    def stopped(self) -> "Said":
        """The same as a sentence that ends with a stop, once."""
        return self if not self or str(self).endswith(STOPS) else said(self, ".")

    @property
    def without_sources(self) -> "Said":
        """The same, without where facts were read."""
        return said(*(part for part in self if not isinstance(part, SourcePart)))

    @property
    def in_form(self) -> "Said":
        """The same as a form says it."""
        return said(*(part.in_form if isinstance(part, FormPart) else part for part in self))

    def naming(self, name_of: Callable[[str], str]) -> "Said":
        """Give the same with people by their names."""
        return said(*(name_of(one.code) if isinstance(one, PersonPart) else one for one in self))

    def starts_with(self, words: str) -> bool:
        """Tell whether it begins with these words."""
        return str(self).startswith(words)

    def _begun(self, change: Callable[[str], str]) -> "Said":
        match self.parts:
            case (str() as first, *others):
                return said(change(first), *others)
            case _:
                return self


Sayable: TypeAlias = Part | Said
"""What can become part of a sentence."""


def said(*pieces: Sayable) -> Said:
    """Make a sentence of its pieces; words that follow each other become one piece."""
    parts: list[Part] = []
    for part in _flat(pieces):
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        elif part != "":
            parts.append(part)
    return Said(tuple(parts))


def words_of(piece: Sayable) -> str:
    """Write one piece, or a whole sentence, as plain text."""
    return str(piece) if isinstance(piece, str | Said) else part_text(piece)


def _flat(pieces: Iterable[Sayable]) -> Iterator[Part]:
    for piece in pieces:
        if isinstance(piece, Said):
            yield from piece
        else:
            yield piece
