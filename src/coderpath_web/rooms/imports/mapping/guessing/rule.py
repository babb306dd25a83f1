"""A rule says when a column has a meaning: by its words, its values and the table around."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from coderpath_web.rooms.imports.mapping.guessing.looks import Looks
from coderpath_web.rooms.imports.mapping.guessing.words import (
    is_number_of_several,
    know,
    numbered_words,
    these,
    words_of,
)


class Table(Enum):
    """What the rows of a table are."""

    PEOPLE = auto()
    MONTHS = auto()
    CREDENTIALS = auto()
    COURSES = auto()
    LEAVES = auto()
    REVIEWS = auto()
    ROWS = auto()
    """Several rows a person, of which nothing says what they are."""


PERSON = "employee coder worker person personnel staff associate member"
ENDINGS = these(
    "end until expir renew due valid last term fail plan recert deadline thru through leaving left"
    " separat resign retire exit close cancel deactiv laps return"
)
"""How words of ending begin: none of them stands where something begins."""
BEING_THERE = frozenset({"active", "current", "employed", "still", "present"})
"""Words that never speak of somebody who has left."""
BEGINNINGS = these(
    "hired level_since credential_since credential_day begun proficient leave_since knowledge skill"
    " reports_since"
)


def speaks_of_an_end(words: Iterable[str]) -> bool:
    """Tell whether one of some words speaks of an end."""
    return any(word.startswith(tuple(ENDINGS)) for word in words)


class Rule(NamedTuple):
    """When a column has a meaning."""

    means: str
    speaks: str
    """Phrases, with commas between; the words of one have to stand in the heading, in any order."""
    looks: Callable[[Looks], bool]
    """What its values have to look like."""
    beside: str = ""
    """Words that may stand beside; any other word forbids the meaning."""
    tables: frozenset[Table] = frozenset({Table.PEOPLE})
    one_row: bool = False
    """Whether there has to be one row a person."""
    with_any: tuple[str, ...] = ()
    """Meanings of which another column has to have one; none are asked where this is empty."""

    numbered: bool = False
    """Whether several columns may have it, told apart by a number: Leave 1 start, Leave 2 start."""
    sorts: str = ""
    """Words that tell several columns apart as a number does: FMLA from, Military leave from."""

    def fits(self, heading: str, looks: Looks) -> bool:
        """Tell whether a heading and its values earn the meaning."""
        return self.is_spoken_of(heading) and self.looks(looks)

    def is_spoken_of(self, heading: str) -> bool:
        """Tell whether a heading speaks of the meaning, whatever stands below it."""
        words = words_of(heading)
        if self.numbered:
            apart = self.sorts.split()
            words = tuple(
                word
                for word in numbered_words(heading)
                if not is_number_of_several(word) and word not in apart
            )
        return bool(words) and not self.is_forbidden(words) and self._speaks(words)

    def is_forbidden(self, words: tuple[str, ...]) -> bool:
        """Tell whether a word of the opposite stands among some words."""
        if self.means in BEGINNINGS:
            return speaks_of_an_end(words)
        return self.means == "left" and not BEING_THERE.isdisjoint(words)

    def _speaks(self, words: tuple[str, ...]) -> bool:
        there = set(words)
        beside = set(f"{self.beside} {ALWAYS}".split())
        return any(
            phrase <= there and there - phrase <= beside
            for phrase in map(_phrase, self.speaks.split(", "))
        )


ALWAYS = "the of in on at a an for mm dd yyyy yy"


def _phrase(text: str) -> frozenset[str]:
    return frozenset(words_of(text))


def teach(rules: Iterator[Rule]) -> None:
    """Make the words of some rules known, so that headings are parted by them."""
    for rule in rules:
        know(f"{rule.speaks} {rule.beside}".replace(",", "").split())
