"""What tells one of several columns from the others: its number, or the rest of its heading."""

from functools import cache

from coderpath_web.rooms.imports.mapping.guessing.column import RULES
from coderpath_web.rooms.imports.mapping.guessing.rule import ALWAYS
from coderpath_web.rooms.imports.mapping.guessing.words import (
    is_number_of_several,
    numbered_words,
    words_of,
)

_SORTS = frozenset(word for rule in RULES for word in rule.sorts.split())


def which(heading: str) -> frozenset[str]:
    """Give the words by which a heading is one of several: FMLA from is the one of FMLA."""
    return frozenset(numbered_words(heading)) - _plain_words()


def numbers_in(heading: str) -> frozenset[str]:
    """Give the number by which a heading is one of several; none where it has none."""
    return frozenset(filter(is_number_of_several, numbered_words(heading)))


def may_be_one(heading: str, other: str) -> bool:
    """Tell whether two headings may speak of the same one: of no other number, of no other sort."""
    sorts = [which(text) & _SORTS for text in (heading, other)]
    numbers = numbers_in(heading) ^ numbers_in(other)
    return numbers <= {"1"} and (not all(sorts) or bool(sorts[0] & sorts[1]))


@cache
def _plain_words() -> frozenset[str]:
    """Give the words that say what a column is, and not which of several."""
    rules = (f"{rule.speaks} {rule.beside}" for rule in RULES if rule.numbered)
    return frozenset(words_of(f"{ALWAYS} {' '.join(rules)}".replace(",", " ")))
