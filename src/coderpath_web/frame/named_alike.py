"""Whether somebody may be meant by what was typed: without accents, in any order of names."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

APOSTROPHES = re.compile("['\u2019\u02bc\u2018`\u00b4]")
BREAKS = re.compile(r"[\W_]+")
LETTERS = str.maketrans("đøłæœß\u0131", "dolaosi")
"""Letters that come apart into none with an accent."""


def is_named(asked: str, name: str, code: str = "") -> bool:
    """Tell whether every word asked for begins a word of a name, or of an id; nothing fits all."""
    words = words_of(f"{name} {code}")
    return all(any(word.startswith(one) for word in words) for one in words_of(asked))


@lru_cache(maxsize=10_000)
def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a text as they are typed in haste: Nguyễn O’Brien is nguyen obrien."""
    apart = normalize("NFKD", APOSTROPHES.sub("", text.casefold()))
    plain = "".join(one for one in apart if not combining(one)).translate(LETTERS)
    return tuple(filter(None, BREAKS.split(plain)))
