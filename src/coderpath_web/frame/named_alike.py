"""Whether somebody may be meant by what was typed: without accents, in any order of names."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

APOSTROPHES = re.compile("['\u2019\u02bc\u2018`\u00b4]")
BREAKS = re.compile(r"[\W_]+")
LETTERS = str.maketrans("đøłæœß\u0131", "dolaosi")
"""Letters that come apart into none with an accent."""


LONG_ENOUGH = 2
"""A single letter stands inside nearly every name: it is looked for at beginnings alone."""


def is_named(asked: str, name: str, code: str = "") -> bool:
    """Tell whether somebody may be meant by what was typed; nothing fits all."""
    return how_near(asked, name, code) is not None


def how_near(asked: str, name: str, code: str = "") -> int | None:
    """Tell how near a name, or an id, is to what was typed; None where it is another.

    0: every word asked for begins one of its words. 1: some stand inside one, as ohnson in Johnson.
    """
    if not (found := words_of(asked)):
        return 0
    words = words_of(f"{name} {code}")
    if all(any(word.startswith(one) for word in words) for one in found):
        return 0
    return 1 if all(_is_within(one, words) for one in found) else None


def _is_within(one: str, words: tuple[str, ...]) -> bool:
    if len(one) < LONG_ENOUGH:
        return any(word.startswith(one) for word in words)
    return any(one in word for word in words)


@lru_cache(maxsize=10_000)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text as they are typed in haste: Nguyễn O’Brien is nguyen obrien."""
    apart = normalize("NFKD", APOSTROPHES.sub("", text.casefold()))
    plain = "".join(one for one in apart if not combining(one)).translate(LETTERS)
    return tuple(filter(None, BREAKS.split(plain)))
