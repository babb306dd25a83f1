"""Finding people by their names: accents, apostrophes and the order of names do not matter."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple
from unicodedata import combining, normalize

from coderpath.roster.names import turned, without_letters

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"})
_WORD = re.compile(r"[^\W_]+")
_APART = re.compile(r"['’`.\u2018\u02bc\u00b4]")
_LIKE = 0.84
"""The share of letters in common from which two names are alike enough to be asked about."""
_MOST_LIKE = 5


class Match(NamedTuple):
    """Who may be meant by a text."""

    surely: str = ""
    """The id of the only one whom it names."""
    perhaps: tuple[str, ...] = ()
    """Ids of those who may be meant: two of one name, or names that are like it."""


NOBODY = Match()


@dataclass(frozen=True)
class Asked:
    """A name in a table that may be more than one person, or somebody whose name is like it."""

    column: str
    text: str
    count: int
    """How many rows name them."""
    perhaps: tuple[tuple[str, str], ...]
    """Ids and names of those who may be meant."""
    doubt: str = ""
    """The key of what is said of it."""

    def as_json(self) -> dict[str, object]:
        """Give it as it is kept and shown."""
        return {
            "column": self.column,
            "text": self.text,
            "count": self.count,
            "perhaps": [list(one) for one in self.perhaps],
            "doubt": self.doubt,
        }


class People:
    """Those whom a table may name, by id: coders on file, and the table's own."""

    def __init__(self, names: Mapping[str, str] | None = None) -> None:
        self.names: dict[str, str] = {}
        self._in_order: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        self._any_order: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        self._found: dict[str, Match] = {}
        self._waiting: list[tuple[str, str]] = []
        """Those whose names nobody has asked for yet: a table of ids never does."""
        self.add((names or {}).items())

    def add(self, people: Iterable[tuple[str, str]]) -> None:
        """Add some people: their ids, with a name or none."""
        for code, name in people:
            if code:
                self.names[code] = name or self.names.get(code, "")
                self._waiting.append((code, name))
        self._found.clear()

    def _know_names(self) -> None:
        for code, name in self._waiting:
            if words := words_of(name):
                self._in_order[words].add(code)
                self._any_order[tuple(sorted(words))].add(code)
        self._waiting.clear()

    def find(self, text: str) -> Match:
        """Find who is meant by an id or a name."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> Match:
        if text in self.names:
            return Match(text)
        self._know_names()
        words = words_of(text)
        for known, key in ((self._in_order, words), (self._any_order, tuple(sorted(words)))):
            if found := known.get(key):
                codes = tuple(sorted(found))
                return Match(codes[0]) if len(codes) == 1 else Match("", codes)
        return Match("", self._like(words))

    def _like(self, words: Sequence[str]) -> tuple[str, ...]:
        near = sorted(
            (-nearness, code)
            for known, codes in self._any_order.items()
            if (nearness := _nearness(sorted(words), known)) >= _LIKE
            for code in codes
        )
        return tuple(code for _, code in near[:_MOST_LIKE])


def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name in the form in which they are compared, first names first."""
    plain = normalize("NFKD", turned(without_letters(name)).casefold())
    plain = "".join(sign for sign in plain if not combining(sign)).translate(_LETTERS)
    return tuple(_WORD.findall(_APART.sub("", plain)))


def _nearness(some: Sequence[str], others: Sequence[str]) -> float:
    """Say how alike two names are, from 0 to 1: one with an initial or a name more is very like."""
    shorter, longer = sorted((some, others), key=len)
    if len(shorter) > 1 and all(any(_fits(word, one) for one in longer) for word in shorter):
        return 0.9
    return SequenceMatcher(None, " ".join(some), " ".join(others)).ratio()


def _fits(word: str, other: str) -> bool:
    return word == other or (1 in {len(word), len(other)} and word[0] == other[0])
